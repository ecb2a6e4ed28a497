import { render } from 'preact';
import { dropPending } from '../adapters/browser/pending';
import { watchVersion } from '../ui/components/version-note';
import { setPageLanguage } from '../ui/text/page-language';
import { Review } from './review';
import { readReviewSubject } from './review-subject';

setPageLanguage('review');
const subject = await readReviewSubject(location.hash.slice(1));
// Whatever was not judged goes with the window. Firefox hears a page no more once it is hidden.
for (const end of ['beforeunload', 'pagehide']) {
  addEventListener(end, () => void dropPending(location.hash.slice(1)));
}
watchVersion();
const root = document.querySelector('#app');
if (root && 'found' in subject) {
  render(<Review {...subject} />, root);
  await subject.kept?.catch(() => undefined);
} else if (root && 'place' in subject) {
  const { Reading } = await import('./reading/reading');
  render(<Reading glance={subject} />, root);
}
document.documentElement.dataset.ready = '';

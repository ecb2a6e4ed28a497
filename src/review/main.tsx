import { render } from 'preact';
import { deletePending } from '../adapters/browser/pending';
import { watchVersion } from '../ui/components/version-note';
import { setPageLanguage } from '../ui/text/page-language';
import { readReviewSubject } from './review-subject';

setPageLanguage('review');
// Both contain the word lists of recovery phrases, so they are loaded late and together.
const [subject, { Review }] = await Promise.all([
  readReviewSubject(location.hash.slice(1)),
  import('./review'),
]);
// A draft that is not stored is deleted with the window. Firefox ignores messages from a page that
// is already hidden, so this runs at `beforeunload` too.
for (const end of ['beforeunload', 'pagehide']) {
  addEventListener(end, () => void deletePending(location.hash.slice(1)));
}
watchVersion();
const root = document.querySelector('#app');
if (root && 'recognised' in subject) {
  render(<Review {...subject} />, root);
  await subject.draftStored?.catch(() => undefined);
} else if (root && 'place' in subject) {
  const { Reading } = await import('./reading/reading');
  render(<Reading pageTarget={subject} />, root);
}
document.documentElement.dataset.ready = '';

import { render } from 'preact';
import { deletePending } from '../adapters/browser/pending';
import { t } from '../adapters/text/i18n';
import { watchVersion } from '../ui/components/version-note';
import { setPageLanguage } from '../ui/text/page-language';
import { readReviewSubject } from './review-subject';

setPageLanguage('review');
const root = document.querySelector('#app');
// Parsers of programs take a moment to load; everything else is read at once.
const progress = setTimeout(() => {
  if (root) render(<p role="status">{t('reading_text')}</p>, root);
}, 150);
// Both contain the word lists of recovery phrases, so they are loaded late and together.
const [subject, { Review }] = await Promise.all([
  readReviewSubject(location.hash.slice(1)),
  import('./review'),
]);
clearTimeout(progress);
// A draft that is not stored is deleted with the window. Firefox ignores messages from a page that
// is already hidden, so this runs at `beforeunload` too.
for (const end of ['beforeunload', 'pagehide']) {
  addEventListener(end, () => void deletePending(location.hash.slice(1)));
}
watchVersion();
if (root && 'recognised' in subject) {
  render(<Review {...subject} />, root);
  await subject.draftStored?.catch(() => undefined);
} else if (root && 'place' in subject) {
  const { Reading } = await import('./reading/reading');
  render(<Reading pageTarget={subject} />, root);
}
document.documentElement.dataset.ready = '';

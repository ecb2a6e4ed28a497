import { render } from 'preact';
import { deletePending } from '../adapters/browser/pending';
import { isPrivateContext } from '../adapters/browser/private-context';
import { t } from '../adapters/text/i18n';
import { watchVersion } from '../ui/components/version-note';
import { setPageLanguage } from '../ui/text/page-language';
import { fitWindow } from './place/fit-window';
import { isPanel } from './place/is-panel';
import { readReviewSubject } from './review-subject';

// Renders again in another language, so that nothing that was entered is lost.
let show = () => location.reload();
await setPageLanguage('review', () => show());
const root = document.querySelector<HTMLElement>('#app');
const inPanel = isPanel();
const id = inPanel
  ? await (await import('./place/panel')).startPanel(root)
  : location.hash.slice(1);
// Parsers of programs take a moment to load; everything else is read at once.
const progress = setTimeout(() => {
  if (root) render(<p role="status">{t('reading_text')}</p>, root);
}, 150);
// Both contain the word lists of recovery phrases, so they are loaded late and together.
const [subject, { Review }] = await Promise.all([readReviewSubject(id), import('./review')]);
clearTimeout(progress);
// A draft that is not stored is deleted with the window. Firefox ignores messages from a page that
// is already hidden, so this runs at `beforeunload` too.
for (const end of ['beforeunload', 'pagehide']) {
  addEventListener(end, () => void deletePending(id));
}
if (root && !inPanel) void fitWindow(root);
watchVersion();
if (root && 'recognised' in subject) {
  show = () => render(<Review {...subject} />, root);
  show();
  await subject.draftStored?.catch(() => undefined);
} else if (root && 'place' in subject) {
  const { Reading } = await import('./reading/reading');
  show = () => render(<Reading pageTarget={subject} />, root);
  show();
}
document.documentElement.dataset.ready = '';
if (isPrivateContext())
  void import('../ui/styles/private-theme').then((module) => module.readTheme());

import { render } from 'preact';
import { WHATS_NEW } from '../adapters/browser/welcome-page';
import { watchVersion } from '../ui/components/version-note';
import { setPageLanguage } from '../ui/text/page-language';
import { readSetup } from './read-setup';
import { Welcome } from './welcome';
import { WhatsNew } from './whats-new';

const isNews = location.hash === WHATS_NEW;
setPageLanguage(isNews ? 'whats_new' : 'getting_started');
// Another fragment is another view.
addEventListener('hashchange', () => location.reload());
const root = document.querySelector('#app');
// Reads before it renders, so that no step changes from to do to done in front of the user.
const page = isNews ? <WhatsNew /> : <Welcome initial={await readSetup()} />;
if (root) render(page, root);
watchVersion();
document.documentElement.dataset.ready = '';

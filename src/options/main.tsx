import { render } from 'preact';
import { watchVersion } from '../ui/components/version-note';
import { setPageLanguage } from '../ui/text/page-language';
import { checkSignedRequests } from './check-signed-requests';
import { goLive } from './live/live';
import { Options } from './options';
import { tidyHistory } from './tidy-history';

setPageLanguage('history');
const root = document.querySelector('#app');
if (root) render(<Options />, root);
watchVersion();
goLive();
checkSignedRequests();
void tidyHistory().catch(console.warn);
document.documentElement.dataset.ready = '';

import { render } from 'preact';
import { watchVersion } from '../ui/components/version-note';
import { setPageLanguage } from '../ui/text/page-language';
import { checkSignedRequests } from './check-signed-requests';
import { goLive } from './live/live';
import { Options } from './options';
import { tidyHistory } from './tidy-history';

const root = document.querySelector('#app');
const show = () => root && render(<Options />, root);
await setPageLanguage('history', show);
show();
watchVersion();
goLive();
checkSignedRequests();
void tidyHistory().catch(console.warn);
document.documentElement.dataset.ready = '';

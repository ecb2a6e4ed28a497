import { render } from 'preact';
import { watchVersion } from '../ui/components/version-note';
import { setPageLanguage } from '../ui/text/page-language';
import { SignIn } from './sign-in';

const root = document.querySelector('#app');
const show = () => root && render(<SignIn />, root);
await setPageLanguage('sign_in', show);
show();
watchVersion();

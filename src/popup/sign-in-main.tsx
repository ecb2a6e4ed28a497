import { render } from 'preact';
import { watchVersion } from '../ui/components/version-note';
import { setPageLanguage } from '../ui/text/page-language';
import { SignIn } from './sign-in';

setPageLanguage('sign_in');
const root = document.querySelector('#app');
if (root) render(<SignIn />, root);
watchVersion();

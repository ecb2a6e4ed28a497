import { render } from 'preact';
import { setPageLanguage } from '../ui/page-language';
import { watchVersion } from '../ui/version-note';
import { SignIn } from './sign-in';

setPageLanguage('sign_in');
const root = document.querySelector('#app');
if (root) render(<SignIn />, root);
watchVersion();

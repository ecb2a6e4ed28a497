import { render } from 'preact';
import { isPrivateContext } from '../adapters/browser/private-context';
import { watchVersion } from '../ui/components/version-note';
import { setPageLanguage } from '../ui/text/page-language';
import { SignIn } from './sign-in';

setPageLanguage('sign_in');
const root = document.querySelector('#app');
if (root) render(<SignIn />, root);
watchVersion();
if (isPrivateContext())
  void import('../ui/styles/private-theme').then((module) => module.readTheme());

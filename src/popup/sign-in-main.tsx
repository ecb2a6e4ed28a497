import { render } from 'preact';
import { isPrivateContext } from '../adapters/browser/private-context';
import { watchVersion } from '../ui/components/version-note';
import { setPageLanguage } from '../ui/text/page-language';
import { SignIn } from './sign-in';

const root = document.querySelector('#app');
const show = () => root && render(<SignIn />, root);
await setPageLanguage('sign_in', show);
show();
watchVersion();
if (isPrivateContext())
  void import('../ui/styles/private-theme').then((module) => module.readTheme());

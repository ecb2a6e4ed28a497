import { render } from 'preact';
import { watchVersion } from '../ui/version-note';
import { SignIn } from './sign-in';

const root = document.querySelector('#app');
if (root) render(<SignIn />, root);
watchVersion();

import { render } from 'preact';
import { SignIn } from './sign-in';

const root = document.querySelector('#app');
if (root) render(<SignIn />, root);

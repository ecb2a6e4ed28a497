import { readPage } from './assets';

/** The phone's web page. */
export function phonePage(): string {
  return readPage('phone.html');
}

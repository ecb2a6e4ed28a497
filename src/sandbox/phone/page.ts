import { readPage } from '../pages/assets';

/** The phone's web page. */
export function phonePage(): string {
  return readPage('phone.html');
}

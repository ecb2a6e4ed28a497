import { readPage } from '../pages/assets';

/** The HTML of the phone page. */
export function phonePage(): string {
  return readPage('phone.html');
}

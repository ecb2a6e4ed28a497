import { findText } from '../fields';
import { findUrl } from '../find-url';

/** Hosts whose pictures pages may load, as the manifest says. Others would learn who looks at what. */
const HOSTS = ['xumm.app'];

const MAX_LENGTH = 500;

/** The address of a picture on a host of the platform; undefined for any other. */
export function findPicture(value: unknown): string | undefined {
  const text = findText(value);
  const url = text && text.length <= MAX_LENGTH ? findUrl(text) : undefined;
  const isShown = url?.protocol === 'https:' && HOSTS.includes(url.host) && !url.username;
  return isShown ? url.href : undefined;
}

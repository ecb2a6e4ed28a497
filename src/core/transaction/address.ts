import { isValidClassicAddress } from 'ripple-address-codec';

/** A classic XRPL address with a valid checksum; undefined otherwise. */
export function findAddress(text: unknown): string | undefined {
  if (typeof text !== 'string' || !/^r[1-9A-HJ-NP-Za-km-z]{24,34}$/.test(text)) return undefined;
  return isValidClassicAddress(text) ? text : undefined;
}

/** Whether text has the form of a classic address, so that a wrong checksum can be reported. */
export function looksLikeAddress(text: string): boolean {
  return /^r[0-9A-Za-z]{24,34}$/.test(text);
}

/** A destination tag written in digits: a whole number below 2^32; undefined otherwise. */
export function findTag(text: string): number | undefined {
  if (!/^\d{1,10}$/.test(text)) return undefined;
  const tag = Number(text);
  return tag <= 0xffff_ffff ? tag : undefined;
}

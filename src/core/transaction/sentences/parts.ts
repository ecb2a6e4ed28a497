// Reads the parts of sentences from untrusted fields: text that is safe to show, or undefined.

import type { Fields } from '../../fields';
import { findAddress } from '../address';
import { type Asset, findAsset } from '../asset-in-words';
import { hexText } from '../hex-text';
import { findValidAmount } from '../valid-money';
import type { Party } from './sentence';

/** A whole number below 2^32, as text. */
export function findCount(value: unknown): string | undefined {
  const isCount = Number.isInteger(value) && Number(value) >= 0 && Number(value) <= 0xffff_ffff;
  return isCount ? String(value) : undefined;
}

/** The identifier of a ledger entry or an NFT: 64 hex digits. */
export function findId(value: unknown): string | undefined {
  return typeof value === 'string' && /^[0-9A-F]{64}$/i.test(value) ? value : undefined;
}

/** The destination of a transaction, with its tag: an exchange has one name for each of its customers. */
export function findPayee({ Destination: to, DestinationTag: tag }: Fields): Party | undefined {
  const address = findAddress(to);
  if (address === undefined || findCount(tag) === undefined)
    return address === undefined ? undefined : { address };
  return { address, tag: Number(tag) };
}

/** A public key: 33 bytes in hex (XRPL "Cryptographic Keys"). */
export function findKey(value: unknown): string | undefined {
  return typeof value === 'string' && /^[0-9A-F]{66}$/i.test(value) ? value : undefined;
}

/** Longer text is cut in a sentence; the rows of the fields show all of it. */
const MAX_TEXT_LENGTH = 120;

/** Hex decoded as text when that gives one line without odd spaces; else the hex. */
export function findHexText(value: unknown): string | undefined {
  if (typeof value !== 'string' || !/^([0-9A-F]{2})+$/i.test(value)) return undefined;
  const text = hexText(value);
  const line = /\s{2}|[^\S ]|^\s|\s$/.test(text) ? value : text;
  return line.length > MAX_TEXT_LENGTH ? `${line.slice(0, MAX_TEXT_LENGTH)}…` : line;
}

/** The value of `Flags`; 0 when the field is missing, undefined when it is not a 32-bit number. */
export function findFlags({ Flags: flags = 0 }: Fields): number | undefined {
  return findCount(flags) === undefined ? undefined : Number(flags);
}

/** Whether a bit is set. Division instead of `&`, which treats the highest bit as a sign. */
export function hasFlag(flags: number, bit: number): boolean {
  return Math.floor(flags / bit) % 2 === 1;
}

/** A decimal of the codec's type Number, which is text, as it is written. */
export function findNumberText(value: unknown): string | undefined {
  const isDecimal =
    typeof value === 'string' && /^-?\d{1,40}(\.\d{1,40})?(e[+-]?\d{1,5})?$/i.test(value);
  return isDecimal ? value : undefined;
}

/** "25 XRP", or a token or an MPT with its issuer or ID: "10 USD (r…)". */
export function findAmountText(value: unknown, network?: string): string | undefined {
  const amount = findValidAmount(value, network);
  return amount && `${amount.value} ${unitOf(amount)}`;
}

/**
 * "10 USD", without the issuer: for sentences that name it elsewhere, and for amounts whose issuer
 * is another account.
 */
export function findAmountWithoutIssuer(value: unknown, network?: string): string | undefined {
  const amount = findValidAmount(value, network);
  return amount && `${amount.value} ${amount.unit}`;
}

/** The name of an asset without an amount, with its issuer. */
export function findAssetText(value: unknown, network?: string): string | undefined {
  const asset = findAsset(value, network);
  return asset && unitOf(asset);
}

/** The two assets of a pool (XRPL "AMM"), such as "XRP/USD (r…)". */
export function findPool({ Asset: one, Asset2: other }: Fields, network?: string) {
  const [first, second] = [findAssetText(one, network), findAssetText(other, network)];
  return first && second && `${first}/${second}`;
}

/** Any account can issue a token of any name, so a token's name never stands alone. */
function unitOf({ unit, issuer }: Asset): string {
  return issuer === undefined ? unit : `${unit} (${issuer})`;
}

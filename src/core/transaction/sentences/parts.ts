/** Reading the parts of sentences out of hostile fields: text fit to be shown, or undefined. */

import type { Fields } from '../../fields';
import { findAddress } from '../address';
import { findAmount } from '../amount-in-words';
import { type Asset, findAsset } from '../asset-in-words';
import { findCurrency } from '../currency';
import { hexText } from '../hex-text';

/** A whole number below 2^32, as text. */
export function findCount(value: unknown): string | undefined {
  const isCount = Number.isInteger(value) && Number(value) >= 0 && Number(value) <= 0xffff_ffff;
  return isCount ? String(value) : undefined;
}

/** The identifier of a ledger entry or an NFT: 64 hex digits. */
export function findId(value: unknown): string | undefined {
  return typeof value === 'string' && /^[0-9A-F]{64}$/i.test(value) ? value : undefined;
}

/** The identifier of an MPT's issuance: 48 hex digits. */
export function findMptId(value: unknown): string | undefined {
  return typeof value === 'string' && /^[0-9A-F]{48}$/i.test(value) ? value : undefined;
}

/** Longer text says nothing in a sentence; the fields show it whole. */
const LONGEST = 120;

/** Hex as text on one line, where it is text; else the hex. */
export function findHexText(value: unknown): string | undefined {
  if (typeof value !== 'string' || !/^([0-9A-F]{2})+$/i.test(value)) return undefined;
  const text = hexText(value);
  const line = /\s{2}|[^\S ]|^\s|\s$/.test(text) ? value : text;
  return line.length > LONGEST ? `${line.slice(0, LONGEST)}…` : line;
}

/** Bits of `Flags`; none when the field is missing, undefined when it is no 32-bit number. */
export function findFlags({ Flags: flags = 0 }: Fields): number | undefined {
  return findCount(flags) === undefined ? undefined : Number(flags);
}

/** Whether a bit is set; also the highest, which JavaScript's own operators take for a sign. */
export function hasFlag(flags: number, bit: number): boolean {
  return Math.floor(flags / bit) % 2 === 1;
}

/** "25 XRP" or "10 USD"; an MPT has no name but its identifier, so that stands with it. */
export function findAmountText(value: unknown, network?: string): string | undefined {
  return findAmountTexts([value], network)[0];
}

/**
 * Several amounts in one sentence: where two tokens share a name but not the issuer, the issuers
 * are named too.
 */
export function findAmountTexts(values: readonly unknown[], network?: string) {
  const amounts = values.map((value) => findChecked(findAmount(value, network), value));
  const share = amounts.some((a) =>
    amounts.some((b) => a && b && a.unit === b.unit && a.of !== b.of),
  );
  return amounts.map((amount) => amount && `${amount.value} ${unitOf(amount, share)}`);
}

/** The name of an asset written without an amount. */
export function findAssetText(value: unknown, network?: string): string | undefined {
  const asset = findChecked(findAsset(value, network), value);
  return asset && unitOf(asset, false);
}

/** The two assets of a pool (XRPL "AMM"), as "XRP/USD". */
export function findPool({ Asset: one, Asset2: other }: Fields, network?: string) {
  const assets = [one, other].map((value) => findChecked(findAsset(value, network), value));
  const [first, second] = assets;
  if (!first || !second) return undefined;
  const share = first.unit === second.unit && first.of !== second.of;
  return `${unitOf(first, share)}/${unitOf(second, share)}`;
}

function unitOf({ unit, of }: Asset, withIssuer: boolean): string {
  return of !== undefined && (withIssuer || unit === 'MPT') ? `${unit} (${of})` : unit;
}

/** An issuer has a true address, a token a code of the ledger's, and there is nothing else in it. */
function findChecked<T extends Asset>(asset: T | undefined, value: unknown): T | undefined {
  if (!asset || typeof value !== 'object' || value === null) return asset;
  const { currency, issuer, mpt_issuance_id: id, value: _held, ...more } = value as Fields;
  if (Object.keys(more).length > 0) return undefined;
  if (id !== undefined) {
    return findMptId(id) && currency === undefined && issuer === undefined ? asset : undefined;
  }
  if (issuer === undefined) return 'value' in value ? undefined : asset;
  return findCurrency(String(currency)) && findAddress(issuer) ? asset : undefined;
}

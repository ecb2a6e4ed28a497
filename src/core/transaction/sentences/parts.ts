/** Reading the parts of sentences out of hostile fields: text fit to be shown, or undefined. */

import type { Fields } from '../../fields';
import { type Asset, findAsset } from '../asset-in-words';
import { hexText } from '../hex-text';
import { findTrueAmount } from '../money-form';

/** A whole number below 2^32, as text. */
export function findCount(value: unknown): string | undefined {
  const isCount = Number.isInteger(value) && Number(value) >= 0 && Number(value) <= 0xffff_ffff;
  return isCount ? String(value) : undefined;
}

/** The identifier of a ledger entry or an NFT: 64 hex digits. */
export function findId(value: unknown): string | undefined {
  return typeof value === 'string' && /^[0-9A-F]{64}$/i.test(value) ? value : undefined;
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
  const amounts = values.map((value) => findTrueAmount(value, network));
  const share = amounts.some((a) =>
    amounts.some((b) => a && b && a.unit === b.unit && a.of !== b.of),
  );
  return amounts.map((amount) => amount && `${amount.value} ${unitOf(amount, share)}`);
}

/** The name of an asset written without an amount. */
export function findAssetText(value: unknown, network?: string): string | undefined {
  const asset = findAsset(value, network);
  return asset && unitOf(asset, false);
}

/** The two assets of a pool (XRPL "AMM"), as "XRP/USD". */
export function findPool({ Asset: one, Asset2: other }: Fields, network?: string) {
  const assets = [one, other].map((value) => findAsset(value, network));
  const [first, second] = assets;
  if (!first || !second) return undefined;
  const share = first.unit === second.unit && first.of !== second.of;
  return `${unitOf(first, share)}/${unitOf(second, share)}`;
}

/** Names that say too little alone: all MPTs share one, and a token may take a ledger's own. */
const VAGUE = /^(MPT|XRP|XAH)$/i;

function unitOf({ unit, of }: Asset, withIssuer: boolean): string {
  return of !== undefined && (withIssuer || VAGUE.test(unit)) ? `${unit} (${of})` : unit;
}

// Reads the parts of sentences from untrusted fields: text that is safe to show, or undefined.

import type { Fields } from '../../fields';
import { type Asset, findAsset } from '../asset-in-words';
import { hexText } from '../hex-text';
import { findValidAmount } from '../valid-money';

/** A whole number below 2^32, as text. */
export function findCount(value: unknown): string | undefined {
  const isCount = Number.isInteger(value) && Number(value) >= 0 && Number(value) <= 0xffff_ffff;
  return isCount ? String(value) : undefined;
}

/** The identifier of a ledger entry or an NFT: 64 hex digits. */
export function findId(value: unknown): string | undefined {
  return typeof value === 'string' && /^[0-9A-F]{64}$/i.test(value) ? value : undefined;
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

/** "25 XRP" or "10 USD"; an MPT has no name, so its issuance ID is included. */
export function findAmountText(value: unknown, network?: string): string | undefined {
  return findAmountTexts([value], network)[0];
}

/** The texts of several amounts in one sentence, with issuers when two tokens share a name. */
export function findAmountTexts(values: readonly unknown[], network?: string) {
  const amounts = values.map((value) => findValidAmount(value, network));
  const hasSameUnit = amounts.some((a) =>
    amounts.some((b) => a && b && a.unit === b.unit && a.issuer !== b.issuer),
  );
  return amounts.map((amount) => amount && `${amount.value} ${unitOf(amount, hasSameUnit)}`);
}

/** The name of an asset without an amount. */
export function findAssetText(value: unknown, network?: string): string | undefined {
  const asset = findAsset(value, network);
  return asset && unitOf(asset, false);
}

/** The two assets of a pool (XRPL "AMM"), such as "XRP/USD". */
export function findPool({ Asset: one, Asset2: other }: Fields, network?: string) {
  const assets = [one, other].map((value) => findAsset(value, network));
  const [first, second] = assets;
  if (!first || !second) return undefined;
  const hasSameUnit = first.unit === second.unit && first.issuer !== second.issuer;
  return `${unitOf(first, hasSameUnit)}/${unitOf(second, hasSameUnit)}`;
}

/**
 * Units that always need the issuer: all MPTs share one, and a token may use a native currency's
 * name.
 */
const AMBIGUOUS_UNITS = /^(MPT|“?(XRP|XAH)”?)$/i;

function unitOf({ unit, issuer }: Asset, withIssuer: boolean): string {
  return issuer !== undefined && (withIssuer || AMBIGUOUS_UNITS.test(unit))
    ? `${unit} (${issuer})`
    : unit;
}

import { findFields } from '../fields';
import { findAmount } from './amount-in-words';
import { findAsset } from './asset-in-words';
import { currencyName, findCurrency } from './currency';
import { findDuration } from './duration';
import { findKind } from './field-kinds';
import { hexText } from './hex-text';
import { findPercent, findTransferRate, THOUSANDTHS } from './percent';

/**
 * A field's value as people read it: "25 XRP", "10 USD" with its issuer (two tokens may share a
 * name), hex as its text, "0.5% (500)"; else the text, or the JSON.
 */
export function valueInWords(field: string, value: unknown, network?: string): string {
  return findWords(field, value, network) ?? asWritten(value);
}

/** The value in other words than it is written in, or undefined. */
export function findWords(field: string, value: unknown, network?: string): string | undefined {
  if (findFields(value)) return findMoney(value, network);
  const kind = findKind(field);
  if (kind === 'amount') return findMoney(value, network);
  if (kind === 'text') return typeof value === 'string' ? hexText(value) : undefined;
  if (kind === 'currency') return typeof value === 'string' ? currencyName(value) : undefined;
  const meaning =
    (kind === 'thousandths' && findPercent(value, THOUSANDTHS)) ||
    (kind === 'rate' && findTransferRate(value)) ||
    (kind === 'seconds' && findDuration(value));
  return meaning ? `${meaning} (${value})` : undefined;
}

/** The value as it was written. */
export function asWritten(value: unknown): string {
  return typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
}

/** An amount or an asset, its issuer on a line of its own; undefined when there is more in it. */
function findMoney(value: unknown, network?: string): string | undefined {
  const amount = findAmount(value, network);
  if (!amount) {
    const asset = findAsset(value, network);
    return asset && withIssuer(asset.unit, asset.of);
  }
  const { currency } = findFields(value) ?? {};
  if (typeof currency === 'string' && !findCurrency(currency)) return undefined;
  const parts = amount.of === undefined ? 2 : currency === undefined ? 2 : 3;
  const isAll = typeof value === 'string' || Object.keys(value ?? {}).length === parts;
  return isAll ? withIssuer(`${amount.value} ${amount.unit}`, amount.of) : undefined;
}

const withIssuer = (text: string, issuer: string | undefined) =>
  issuer === undefined ? text : `${text}\n${issuer}`;

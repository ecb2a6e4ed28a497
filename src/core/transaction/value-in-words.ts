import { findFields } from '../fields';
import { findAsset } from './asset-in-words';
import { currencyName } from './currency';
import { findDuration } from './duration';
import { findKind } from './field-kinds';
import { hexText } from './hex-text';
import { findTrueAmount } from './money-form';
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
  const amount = findTrueAmount(value, network);
  const money = amount ?? findAsset(value, network);
  if (!money) return undefined;
  const text = amount ? `${amount.value} ${amount.unit}` : money.unit;
  return money.of === undefined ? text : `${text}\n${money.of}`;
}

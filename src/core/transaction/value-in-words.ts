import { findFields } from '../fields';
import { findAsset } from './asset-in-words';
import { currencyName } from './currency';
import { findDuration } from './duration';
import { findFieldKind } from './field-kinds';
import { hexText } from './hex-text';
import { findPercent, findQuality, findTransferRate, THOUSANDTHS_PLACES } from './percent';
import { findValidAmount } from './valid-money';

/**
 * The value of a field for display: "25 XRP", "10 USD" and its issuer (two tokens may share a
 * name), the text that hex encodes, "0.5% (500)"; else the text or the JSON.
 */
export function valueInWords(field: string, value: unknown, network?: string): string {
  return findValueInWords(field, value, network) ?? rawText(value);
}

/** The value of a field in a readable form; undefined when there is only its raw text. */
export function findValueInWords(
  field: string,
  value: unknown,
  network?: string,
): string | undefined {
  if (findFields(value)) return findMoneyInWords(value, network);
  const kind = findFieldKind(field);
  if (kind === 'amount') return findMoneyInWords(value, network);
  if (kind === 'text') return typeof value === 'string' ? hexText(value) : undefined;
  if (kind === 'currency') return typeof value === 'string' ? currencyName(value) : undefined;
  const meaning =
    (kind === 'thousandths' && findPercent(value, THOUSANDTHS_PLACES)) ||
    (kind === 'rate' && findTransferRate(value)) ||
    (kind === 'quality' && findQuality(value)) ||
    (kind === 'seconds' && findDuration(value));
  return meaning ? `${meaning} (${value})` : undefined;
}

/** The value as it is in the transaction: text, or JSON. */
export function rawText(value: unknown): string {
  return typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
}

/** An amount or an asset, with the issuer on a second line; undefined when it has other fields. */
function findMoneyInWords(value: unknown, network?: string): string | undefined {
  const amount = findValidAmount(value, network);
  const money = amount ?? findAsset(value, network);
  if (!money) return undefined;
  const text = amount ? `${amount.value} ${amount.unit}` : money.unit;
  return money.issuer === undefined ? text : `${text}\n${money.issuer}`;
}

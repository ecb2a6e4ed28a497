import { type Fields, findFields } from '../fields';
import type { PayloadBody } from '../request/payload-body';
import { findXrp } from './amount';
import { currencyName, nativeUnit } from './currency';

/** Fields that hold drops when they are a string of digits (XRPL binary format: type Amount). */
const AMOUNTS = ['Amount', 'SendMax', 'DeliverMin', 'LimitAmount', 'TakerGets', 'TakerPays', 'Fee'];

/** The amounts that say what a transaction is about, the first one there. */
const HEADLINE = ['Amount', 'LimitAmount', 'TakerGets', 'TakerPays'];

/** "25 XRP", "10 USD" with its issuer (two tokens may share a name), a tag, or the value's JSON. */
export function valueInWords(field: string, value: unknown, network?: string): string {
  const xrp = AMOUNTS.includes(field) ? findXrp(value) : undefined;
  if (xrp !== undefined) return `${xrp} ${nativeUnit(network)}`;
  const token = findFields(value);
  if (typeof token?.value === 'string' && typeof token.currency === 'string') {
    const amount = `${token.value} ${currencyName(token.currency)}`;
    return typeof token.issuer === 'string' ? `${amount}\n${token.issuer}` : amount;
  }
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** The short line of a list: the amount in words, else undefined. */
function findHeadline(txjson: Fields, network?: string): string | undefined {
  const field = HEADLINE.find((name) => txjson[name] !== undefined);
  return field ? valueInWords(field, txjson[field], network).split('\n')[0] : undefined;
}

/** "NFTokenCreateOffer" → "NFToken create offer": a type's name as words. */
export function typeInWords(type: unknown): string {
  const words = String(type)
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .split(' ');
  return words.map((word, at) => (at === 0 ? word : word.toLowerCase())).join(' ');
}

/** "r9cZA1…rrps7" for narrow places; never used where something is decided. */
export function shortAddress(address: string): string {
  return address.length > 16 ? `${address.slice(0, 7)}…${address.slice(-6)}` : address;
}

/** What of a request its title is made of. */
interface Titled {
  readonly txjson: Fields;
  readonly options: Pick<PayloadBody['options'], 'force_network'>;
}

/** A request in a few words for lists and notifications: its type, and the amount when it has one. */
export function titleOf({ txjson, options }: Titled): { type: string; amount: string } {
  const amount = findHeadline(txjson, options.force_network) ?? '';
  return { type: typeInWords(txjson.TransactionType), amount };
}

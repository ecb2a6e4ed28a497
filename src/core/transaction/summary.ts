import type { Fields } from '../fields';
import { type Amount, findAmount } from './amount-in-words';

/** The amounts that say what a transaction is about, the first one there. */
const HEADLINE = ['Amount', 'LimitAmount', 'TakerGets', 'SendMax'];

/** The amount a transaction is about. */
export function findHeadline(txjson: Fields, network?: string): Amount | undefined {
  const [value] = HEADLINE.flatMap((name) => txjson[name] ?? []);
  return findAmount(value, network);
}

/** The short line of a list: the amount in words, without its issuer. */
function headline(txjson: Fields, network?: string): string {
  const amount = findHeadline(txjson, network);
  return amount ? `${amount.value} ${amount.unit}` : '';
}

/** "NFTokenCreateOffer" → "NFToken create offer": a type's name as words. */
export function typeInWords(type: unknown): string {
  const words = String(type)
    .replace(/([a-z]|^AMM|^DID)([A-Z])/g, '$1 $2')
    .split(' ');
  return words.map((word, at) => (at === 0 ? word : word.toLowerCase())).join(' ');
}

/** "r9cZA1…rrps7" for narrow places; never used where something is decided. */
export function shortAddress(address: string): string {
  return address.length > 16 ? `${address.slice(0, 7)}…${address.slice(-6)}` : address;
}

/** The parts of a request's body that its title needs. */
interface Titled {
  readonly txjson: Fields;
  readonly options: { readonly force_network?: string };
}

/** A request in a few words for lists and notifications: its type, and the amount when it has one. */
export function titleOf({ txjson, options }: Titled): { type: string; amount: string } {
  const amount = headline(txjson, options.force_network);
  return { type: typeInWords(txjson.TransactionType), amount };
}

import type { Fields } from '../fields';
import { type Amount, findAmount } from './amount-in-words';

/** The fields that hold the main amount of a transaction; the first that is present counts. */
const MAIN_AMOUNT_FIELDS = ['Amount', 'LimitAmount', 'TakerGets', 'SendMax'];

/** The main amount of a transaction. */
export function findMainAmount(txjson: Fields, network?: string): Amount | undefined {
  const [value] = MAIN_AMOUNT_FIELDS.flatMap((name) => txjson[name] ?? []);
  return findAmount(value, network);
}

/** The main amount for lists, without its issuer; empty without an amount. */
function mainAmountText(txjson: Fields, network?: string): string {
  const amount = findMainAmount(txjson, network);
  return amount ? `${amount.value} ${amount.unit}` : '';
}

/** The name of a type in words: "NFTokenCreateOffer" → "NFToken create offer". */
export function typeInWords(type: unknown): string {
  const words = String(type)
    .replace(/([a-z]|^AMM|^DID)([A-Z])/g, '$1 $2')
    .split(' ');
  return words.map((word, at) => (at === 0 ? word : word.toLowerCase())).join(' ');
}

/** A shortened address, such as "r9cZA1…rrps7", for display only; never compare it. */
export function shortAddress(address: string): string {
  return address.length > 16 ? `${address.slice(0, 7)}…${address.slice(-6)}` : address;
}

/** The parts of a request that its title needs. */
interface TitleSource {
  readonly txjson: Fields;
  readonly options: { readonly force_network?: string };
}

/** The title of a request in lists and notifications: its type, and its amount or an empty text. */
export function titleOf({ txjson, options }: TitleSource): { type: string; amount: string } {
  const amount = mainAmountText(txjson, options.force_network);
  return { type: typeInWords(txjson.TransactionType), amount };
}

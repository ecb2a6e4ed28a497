import { type Fields, findFields } from '../fields';
import { findAddress } from './address';
import { findDrops, findTokenValue } from './amount';
import { findNamedCurrency } from './currency';
import { type DecimalMark, readTypedAmount } from './typed-amount';

/** A field whose value the text does not contain, such as a variable of a program. */
export interface Hole {
  /** The names and indexes that lead to the field, such as `LimitAmount.issuer`. */
  readonly path: string;
  /** The codec's type of the field, such as `AccountID`; empty when it is not known. */
  readonly type: string;
}

/** Types whose values are objects and lists, which users write as JSON. */
const STRUCTURED = ['STObject', 'STArray', 'Issue', 'PathSet', 'Vector256', 'XChainBridge', ''];

/**
 * The field's value for what the user typed; undefined when it is none. The codec checks the rest.
 * @param mark the decimal mark of the user's language
 */
export function findHoleValue({ type }: Hole, typed: string, mark: DecimalMark = '.'): unknown {
  const text = typed.trim();
  if (text === '' || text.length > 10_000) return undefined;
  if (type === 'AccountID') return findAddress(text);
  if (type === 'Currency') return findNamedCurrency(text);
  if (type === 'Amount' || type === 'Value') {
    const amount = readTypedAmount(text, mark);
    if (amount?.state !== 'read') return undefined;
    return type === 'Value' ? findTokenValue(amount.value) : findDrops(amount.value)?.toString();
  }
  if (/^U?Int(?:8|16|32)$/.test(type)) {
    return /^(?:0|[1-9]\d{0,9})$/.test(text) ? Number(text) : undefined;
  }
  return STRUCTURED.includes(type) ? findJson(text) : text;
}

/** JSON of an object or list; undefined for anything else. */
function findJson(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? value : undefined;
  } catch {
    return undefined;
  }
}

/** Whether the transaction has no value at the path of a hole. */
export function isOpenHole(txjson: Fields, { path }: Hole): boolean {
  let value: unknown = txjson;
  for (const name of path.split('.')) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name)) return true;
    value = (value as Fields)[name];
  }
  return false;
}

/** The transaction with a value at the path of a hole. */
export function fillHole(txjson: Fields, { path }: Hole, value: unknown): Fields {
  const [name = '', ...rest] = path.split('.');
  if (rest.length === 0) return { ...txjson, [name]: value };
  const inside = txjson[name];
  const hole = { path: rest.join('.'), type: '' };
  if (Array.isArray(inside)) {
    const filled = fillHole({ ...inside } as unknown as Fields, hole, value);
    return { ...txjson, [name]: Object.values(filled) };
  }
  return { ...txjson, [name]: fillHole(findFields(inside) ?? {}, hole, value) };
}

/** The transaction with the values that the user typed for its holes, by path. */
export function fillHoles(
  txjson: Fields,
  holes: readonly Hole[],
  typed: Readonly<Record<string, string>>,
  mark: DecimalMark = '.',
): Fields {
  return holes.reduce((filled, hole) => {
    const value = findHoleValue(hole, typed[hole.path] ?? '', mark);
    return value === undefined ? filled : fillHole(filled, hole, value);
  }, txjson);
}

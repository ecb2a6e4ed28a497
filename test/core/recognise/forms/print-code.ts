import { type Fields, findFields } from '../../../../src/core/fields';
import { findAccountFlagName, flagNames } from '../../../../src/core/transaction/flag-names';

/** How a language writes the parts of a transaction. */
export interface Style {
  readonly text: (text: string) => string;
  readonly drops: (drops: string) => string;
  readonly list: (items: readonly string[], className: string) => string;
  /** An object of a class: `Memo`, `IssuedCurrencyAmount`, `Payment`. */
  readonly object: (className: string, entries: readonly (readonly [string, string])[]) => string;
  /** Flags by their names. */
  readonly flag?: (className: string, name: string) => string;
  /** The name of a field. */
  readonly name: (field: string) => string;
  readonly number?: (number: number) => string;
}

const AMOUNTS =
  /^(?:Amount2?|SendMax|DeliverMin|TakerGets|TakerPays|LimitAmount|BidMax|Balance|SignatureReward|MinAccountCreateAmount)$/;

/** Prints a transaction in a language. */
export function printIn(style: Style, txjson: Fields, more: readonly [string, string][] = []) {
  const type = String(txjson.TransactionType);
  const entries = Object.entries(txjson).filter(([name]) => name !== 'TransactionType');
  return style.object(type, [
    ...more,
    ...entries.map(
      ([name, value]) => [style.name(name), printValue(style, name, value, type)] as const,
    ),
  ]);
}

/** Prints the value of a field. */
export function printValue(style: Style, name: string, value: unknown, type: string): string {
  if (typeof value === 'number') return printNumber(style, name, value, type);
  if (typeof value === 'string') {
    return AMOUNTS.test(name) ? style.drops(value) : style.text(value);
  }
  if (Array.isArray(value)) {
    const [first] = value;
    const className = findFields(first) ? (Object.keys(first)[0] ?? '') : '';
    return style.list(
      value.map((item) => printItem(style, item, type)),
      name === 'Paths' ? 'Paths' : className,
    );
  }
  return printObject(style, name, findFields(value) ?? {}, type);
}

function printItem(style: Style, item: unknown, type: string): string {
  if (typeof item === 'string') return style.text(item);
  if (Array.isArray(item)) {
    return style.list(
      item.map((step) => printParts(style, 'PathStep', step)),
      'PathStep',
    );
  }
  const [[name, value] = ['', {}]] = Object.entries(item as Fields);
  return printObject(style, name, findFields(value) ?? {}, type);
}

function printObject(style: Style, name: string, fields: Fields, type: string): string {
  if ('mpt_issuance_id' in fields) return printParts(style, 'MPTAmount', fields);
  if ('currency' in fields) {
    const isAmount = 'value' in fields;
    return printParts(style, isAmount ? 'IssuedCurrencyAmount' : 'IssuedCurrency', fields);
  }
  const entries = Object.entries(fields).map(
    ([field, value]) => [style.name(field), printValue(style, field, value, type)] as const,
  );
  return style.object(name, entries);
}

function printParts(style: Style, className: string, parts: Fields): string {
  const entries = Object.entries(parts).map(
    ([part, value]) => [style.name(part), style.text(String(value))] as const,
  );
  return style.object(className, entries);
}

function printNumber(style: Style, name: string, value: number, type: string): string {
  if (style.flag && name === 'Flags') {
    return flagNames(type, value)
      .map((flag) => style.flag?.(`${type}Flags`, flag))
      .join(' | ');
  }
  const asf = /^(?:Set|Clear)Flag$/.test(name) ? findAccountFlagName(value) : undefined;
  if (style.flag && asf) return style.flag('AccountSetAsfFlags', asf);
  return style.number?.(value) ?? String(value);
}

/** An expression of a program, as far as transactions are written in it. */
export type CodeValue =
  | { readonly kind: 'text'; readonly text: string }
  /** A number as it is written, in decimal: no grouping, no exponent. */
  | { readonly kind: 'number'; readonly text: string }
  | { readonly kind: 'boolean'; readonly isTrue: boolean }
  /** `null`, `None`, `nil`, `undefined`: the field is absent. */
  | { readonly kind: 'absent' }
  | { readonly kind: 'list'; readonly items: readonly CodeValue[] }
  | CodeRecord
  | {
      readonly kind: 'call';
      /** The last part of the function's name: `xrpToDrops` of `xrpl.xrpToDrops`. */
      readonly name: string;
      readonly args: readonly CodeValue[];
      /** The value whose method is called. */
      readonly receiver?: CodeValue;
    }
  /** A variable, property or constant, by the last part of its name. */
  | { readonly kind: 'name'; readonly name: string }
  | {
      readonly kind: 'operation';
      readonly operator: string;
      readonly left: CodeValue;
      readonly right: CodeValue;
    }
  | { readonly kind: 'unknown' };

/** An object, dictionary or array with keys, or the named arguments of a constructor. */
export interface CodeRecord {
  readonly kind: 'record';
  /** The last part of the class's name; empty for an object without a class. */
  readonly className: string;
  readonly entries: readonly CodeEntry[];
}

/** A name that is not that of a field (`...rest`, a position) is refused by the reader. */
export interface CodeEntry {
  readonly name: string;
  readonly value: CodeValue;
}

export const UNKNOWN: CodeValue = { kind: 'unknown' };

export function textValue(text: string | undefined): CodeValue {
  return text === undefined ? UNKNOWN : { kind: 'text', text };
}

/**
 * A number literal with grouping (`1_000`), in hex (`0x…`) or with a suffix; unknown in other forms,
 * and when a program would round it.
 */
export function numberValue(literal: string, suffix = /n$/): CodeValue {
  const digits = literal.replaceAll('_', '').replace(suffix, '');
  if (/^0x[0-9a-f]{1,16}$/i.test(digits)) return { kind: 'number', text: String(BigInt(digits)) };
  const isDecimal = digits.length < 60 && /^(?:0|[1-9]\d*)(?:\.\d+)?$/.test(digits);
  // A program rounds a longer number unless it says with a suffix that it does not.
  const isExact =
    literal.endsWith('n') || digits.includes('.') || Number.isSafeInteger(Number(digits));
  return isDecimal && isExact ? { kind: 'number', text: digits } : UNKNOWN;
}

/** The value with a sign in front of it. */
export function signedValue(sign: string, value: CodeValue): CodeValue {
  if (value.kind !== 'number' || !/^[+-]$/.test(sign)) return UNKNOWN;
  return sign === '-' ? { kind: 'number', text: `-${value.text}` } : value;
}

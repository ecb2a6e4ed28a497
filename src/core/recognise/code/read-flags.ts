import { findFlag } from '../../transaction/flag-names';
import type { CodeValue } from './code-value';
import { OPEN, type Place } from './place';
import { reduce } from './reduce';

/** Flags as a number, as names with `|` between them, as a list, or as `{ tfSell: true }`. */
export function readFlags(value: CodeValue, place: Place): unknown {
  const reduced = reduce(value, place.type);
  if (reduced.kind === 'text') return reduced.text;
  const bits = findBits(reduced, place.type);
  return bits === undefined ? OPEN : bits;
}

function findBits(value: CodeValue, type: string): number | undefined {
  if (value.kind === 'number') return findUnsigned(value.text);
  if (value.kind === 'list') {
    return combine(value.items.map((item) => findBits(reduce(item, type), type)));
  }
  if (value.kind !== 'record') return undefined;
  return combine(
    value.entries.map(({ name, value: own }) => {
      const isSet = reduce(own, type);
      if (isSet.kind !== 'boolean') return undefined;
      return isSet.isTrue ? findFlag(type, name) : 0;
    }),
  );
}

function findUnsigned(text: string): number | undefined {
  const bits = /^\d{1,10}$/.test(text) ? Number(text) : Number.NaN;
  return bits <= 0xffff_ffff ? bits : undefined;
}

function combine(parts: readonly (number | undefined)[]): number | undefined {
  if (parts.includes(undefined)) return undefined;
  const bits = parts.reduce<bigint>((all, part) => all | BigInt(part ?? 0), 0n);
  return Number(bits);
}

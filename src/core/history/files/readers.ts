import type { Reader } from './shape';

const DAY_MS = 86_400_000;

/** A time that has passed. One day of difference between clocks is allowed. */
export const pastTime: Reader<number> = (value, now) => timeUpTo(value, now + DAY_MS);

/** A time of expiry. A request is open for at most a year. */
export const futureTime: Reader<number> = (value, now) => timeUpTo(value, now + 2 * 366 * DAY_MS);

function timeUpTo(value: unknown, latest: number): number | undefined {
  return Number.isInteger(value) && Number(value) > 0 && Number(value) <= latest
    ? Number(value)
    : undefined;
}

export const boolean: Reader<boolean> = (value) => (typeof value === 'boolean' ? value : undefined);

export function integer(min: number, max: number): Reader<number> {
  return (value) =>
    Number.isInteger(value) && Number(value) >= min && Number(value) <= max
      ? Number(value)
      : undefined;
}

export function text(pattern: RegExp): Reader<string> {
  return (value) => (typeof value === 'string' && pattern.test(value) ? value : undefined);
}

export function oneOf<T extends string>(...names: readonly T[]): Reader<T> {
  return (value) => names.find((name) => name === value);
}

/** Transactions are nested less deeply than this. */
const MAX_DEPTH = 10;

/** Property names that reach JavaScript's prototypes. */
const UNSAFE_NAMES = ['__proto__', 'constructor', 'prototype'];

/**
 * Whether a parsed JSON value is safe to store: not nested too deeply, no property name that
 * reaches a prototype, no number that lost precision when it was parsed.
 */
export function isSafeJson(value: unknown, depth = 0): boolean {
  if (typeof value === 'number') return Math.abs(value) <= Number.MAX_SAFE_INTEGER;
  if (typeof value !== 'object' || value === null) return true;
  if (depth >= MAX_DEPTH) return false;
  if (Object.keys(value).some((name) => UNSAFE_NAMES.includes(name))) return false;
  return Object.values(value).every((own) => isSafeJson(own, depth + 1));
}

/**
 * Deep equality. The order of properties does not matter; a property that is undefined counts as
 * absent.
 */
export function isDeepEqual(one: unknown, other: unknown): boolean {
  if (typeof one !== 'object' || one === null || typeof other !== 'object' || other === null)
    return one === other;
  if (Array.isArray(one) !== Array.isArray(other)) return false;
  const left = entriesOf(one);
  const right = new Map(entriesOf(other));
  return (
    left.length === right.size &&
    left.every(([name, own]) => right.has(name) && isDeepEqual(own, right.get(name)))
  );
}

function entriesOf(value: object): [string, unknown][] {
  return Object.entries(value).filter(([, own]) => own !== undefined);
}

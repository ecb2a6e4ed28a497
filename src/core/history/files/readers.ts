import type { Read } from './shape';

const DAY = 86_400_000;

/** Clocks differ; by more than a day they do not. */
export const pastTime: Read<number> = (value, now) => within(value, now + DAY);

/** A request is open for a year at the most. */
export const anyTime: Read<number> = (value, now) => within(value, now + 2 * 366 * DAY);

function within(value: unknown, latest: number): number | undefined {
  return Number.isInteger(value) && Number(value) > 0 && Number(value) <= latest
    ? Number(value)
    : undefined;
}

export const flag: Read<boolean> = (value) => (typeof value === 'boolean' ? value : undefined);

export function count(least: number, most: number): Read<number> {
  return (value) =>
    Number.isInteger(value) && Number(value) >= least && Number(value) <= most
      ? Number(value)
      : undefined;
}

export function text(pattern: RegExp): Read<string> {
  return (value) => (typeof value === 'string' && pattern.test(value) ? value : undefined);
}

export function oneOf<T extends string>(...names: readonly T[]): Read<T> {
  return (value) => names.find((name) => name === value);
}

/** No transaction goes deeper. */
const DEEPEST = 10;

/** Names that mean something else to JavaScript. */
const UNSAFE = ['__proto__', 'constructor', 'prototype'];

/**
 * Whether a value out of JSON is what it looks like: not too deep, no name that reaches into a
 * program's own objects, and no number that was rounded as it was read.
 */
export function isPlain(value: unknown, depth = 0): boolean {
  if (typeof value === 'number') return Math.abs(value) <= Number.MAX_SAFE_INTEGER;
  if (typeof value !== 'object' || value === null) return true;
  if (depth >= DEEPEST) return false;
  if (Object.keys(value).some((name) => UNSAFE.includes(name))) return false;
  return Object.values(value).every((own) => isPlain(own, depth + 1));
}

/** Whether two values hold the same, in whatever order their fields stand; undefined is none. */
export function isSame(one: unknown, other: unknown): boolean {
  if (typeof one !== 'object' || one === null || typeof other !== 'object' || other === null)
    return one === other;
  if (Array.isArray(one) !== Array.isArray(other)) return false;
  const left = entriesOf(one);
  const right = new Map(entriesOf(other));
  return (
    left.length === right.size &&
    left.every(([name, own]) => right.has(name) && isSame(own, right.get(name)))
  );
}

function entriesOf(value: object): [string, unknown][] {
  return Object.entries(value).filter(([, own]) => own !== undefined);
}

import { type Fields, findFields } from '../../fields';

/** Gives the value when it is what it must be, else undefined. @param now milliseconds since 1970 */
export type Read<T> = (value: unknown, now: number) => T | undefined;

/** A reader for every field there may be. */
export type Shape<T> = { readonly [Name in keyof T]-?: Read<NonNullable<T[Name]>> };

export type ShapeRead<T> =
  | { readonly ok: true; readonly value: T }
  /** Which field is missing or not what it must be; none when it is no object at all. */
  | { readonly ok: false; readonly field?: string };

/**
 * Reads the fields of a hostile object one by one. Others are left out: a later version may have
 * more of them.
 */
export function readShape<T>(
  value: unknown,
  shape: Shape<T>,
  required: readonly (keyof T & string)[],
  now: number,
): ShapeRead<T> {
  const fields = findFields(value);
  if (!fields) return { ok: false };
  const read: Fields = {};
  for (const name of Object.keys(shape) as (keyof T & string)[]) {
    if (!Object.hasOwn(fields, name)) {
      if (required.includes(name)) return { ok: false, field: name };
      continue;
    }
    const own = shape[name](fields[name], now);
    if (own === undefined) return { ok: false, field: name };
    read[name] = own;
  }
  return { ok: true, value: read as T };
}

/** The same for a field within another. */
export function shaped<T>(shape: Shape<T>, required: readonly (keyof T & string)[]): Read<T> {
  return (value, now) => {
    const read = readShape(value, shape, required, now);
    return read.ok ? read.value : undefined;
  };
}

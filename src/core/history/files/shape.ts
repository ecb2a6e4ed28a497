import { type Fields, findFields } from '../../fields';

/** Returns the value when it is valid, otherwise undefined. @param now milliseconds since 1970 */
export type Reader<T> = (value: unknown, now: number) => T | undefined;

/** A reader for each possible field. */
export type Shape<T> = { readonly [Name in keyof T]-?: Reader<NonNullable<T[Name]>> };

export type ShapeResult<T> =
  | { readonly ok: true; readonly value: T }
  /** The field that is missing or invalid; undefined when the value is not an object. */
  | { readonly ok: false; readonly field?: string };

/**
 * Reads an untrusted object field by field. Unknown fields are dropped: a later version may have
 * more.
 */
export function readShape<T>(
  value: unknown,
  shape: Shape<T>,
  required: readonly (keyof T & string)[],
  now: number,
): ShapeResult<T> {
  const fields = findFields(value);
  if (!fields) return { ok: false };
  const read: Fields = {};
  for (const name of Object.keys(shape) as (keyof T & string)[]) {
    if (!Object.hasOwn(fields, name)) {
      if (required.includes(name)) return { ok: false, field: name };
      continue;
    }
    const field = shape[name](fields[name], now);
    if (field === undefined) return { ok: false, field: name };
    read[name] = field;
  }
  return { ok: true, value: read as T };
}

/** A reader for a nested object. */
export function objectReader<T>(
  shape: Shape<T>,
  required: readonly (keyof T & string)[],
): Reader<T> {
  return (value, now) => {
    const read = readShape(value, shape, required, now);
    return read.ok ? read.value : undefined;
  };
}

import definitions from 'ripple-binary-codec/dist/enums/definitions.json' with { type: 'json' };
import type { Fields } from '../../fields';

/** The parts of the codec's definitions that are used here. */
interface Definitions {
  readonly FIELDS: readonly (readonly [string, { readonly isSerialized: boolean; type: string }])[];
  readonly TRANSACTION_FORMATS: Readonly<
    Record<string, readonly { readonly name: string; readonly optionality: number }[]>
  >;
  readonly TRANSACTION_TYPES: Readonly<Record<string, number>>;
}

const { FIELDS, TRANSACTION_FORMATS, TRANSACTION_TYPES } = definitions as unknown as Definitions;

const TYPES_BY_FIELD = new Map(
  FIELDS.flatMap(([name, { isSerialized, type }]) => (isSerialized ? [[name, type] as const] : [])),
);

/** The codec's type of a field's value, such as "Amount"; undefined for an unknown field. */
export function findFieldType(field: string): string | undefined {
  return TYPES_BY_FIELD.get(field);
}

/** Whether the codec knows a type of transaction. */
export function isKnownType(type: unknown): boolean {
  return typeof type === 'string' && Object.hasOwn(TRANSACTION_TYPES, type) && type !== 'Invalid';
}

/** Fields that the ledger needs, although the codec's definitions call them optional. */
const ALSO_REQUIRED: Readonly<Record<string, readonly string[]>> = { TrustSet: ['LimitAmount'] };

/** The value of `optionality` for a field that must be present. */
const REQUIRED = 0;

/** The first field that is missing and that a transaction of this type must have. */
export function findMissingField(txjson: Fields): string | undefined {
  const type = String(txjson.TransactionType);
  const format = Object.hasOwn(TRANSACTION_FORMATS, type) ? (TRANSACTION_FORMATS[type] ?? []) : [];
  const required = format.filter(({ optionality }) => optionality === REQUIRED);
  const names = [...required.map(({ name }) => name), ...(ALSO_REQUIRED[type] ?? [])];
  return names.find((name) => txjson[name] === undefined);
}

/** Why a field cannot be written to the ledger; its message is `unsendable_<kind>`. */
export type ProblemKind =
  /** No type of transaction. */
  | 'type'
  | 'unknown-field'
  | 'missing'
  | 'long'
  /** A number in quotes. */
  | 'quoted'
  | 'number'
  | 'flags'
  | 'hex'
  | 'address'
  /** The tag of an X-address is contradicted, or the field cannot have one. */
  | 'x-address'
  | 'currency'
  /** A token with the name of a native currency. */
  | 'native-token'
  | 'amount'
  | 'leading-zeros'
  | 'negative'
  /** A fraction of a drop, or an exponent. */
  | 'whole-drops'
  /** More digits, or more or less than the ledger can hold. */
  | 'range'
  | 'needs-token'
  | 'needs-native'
  /** `Amount` and `DeliverMax` differ. */
  | 'two-amounts'
  /** An object or list in another form than the field has. */
  | 'form'
  /** The codec would write another value. */
  | 'changed';

/** Why a transaction cannot be encoded. */
export interface EncodingProblem {
  readonly kind: ProblemKind;
  /** The field, perhaps inside another; for `type`, `TransactionType`. */
  readonly field: string;
  /** The value as it is written, or the one that the ledger would hold; perhaps cut. */
  readonly value: string;
}

const MAX_TEXT_LENGTH = 100;

export function createProblem(kind: ProblemKind, field: string, value: unknown): EncodingProblem {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
  return { kind, field: cut(field), value: cut(text) };
}

function cut(text: string): string {
  return text.length > MAX_TEXT_LENGTH ? `${text.slice(0, MAX_TEXT_LENGTH)}…` : text;
}

import type { Fields } from '../../../../src/core/fields';

/** A transaction as the ledger's documentation has it, and what is said of it: "name: English". */
export interface Example {
  readonly what: string;
  readonly network?: string;
  readonly tx: Fields;
  readonly says: readonly string[];
}

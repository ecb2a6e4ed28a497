import type { Fields } from '../../../../src/core/fields';

/** A transaction, as in the documentation of the ledger, and its sentences as "name: English text". */
export interface Example {
  readonly title: string;
  readonly network?: string;
  readonly tx: Fields;
  readonly sentences: readonly string[];
}

import type { Fields } from '../fields';

/** A field that was signed otherwise than it was asked; a side that has none lacks the value. */
export interface Difference {
  readonly field: string;
  readonly asked?: unknown;
  readonly signed?: unknown;
}

/** What is wrong with the signed blob as a whole. */
export type BlobProblem =
  /** It is no transaction the codec can read, though what was asked is one. */
  | 'unreadable'
  /** It reads as one thing and would be written as another. */
  | 'rewritten'
  | 'signature'
  /** Its hash is not the one the platform named. */
  | 'hash'
  /** One of several signatures was asked for, and this one stands alone. */
  | 'alone'
  /** One signature was asked for, and it is one of several. */
  | 'several';

/** Why nothing could be checked. */
export type UncheckedReason =
  /** The platform gave no signed blob. */
  | 'nothing'
  /** A payment channel's claim: a bare signature, without the key it was made with. */
  | 'claim'
  /** Of a ledger whose transactions this codec cannot read. */
  | 'foreign'
  /** A batch for several accounts, each of which signs its own part. */
  | 'batch'
  /** What checks it could not be loaded, or failed. */
  | 'failed';

/** What a signed blob says, held against what was asked. */
export interface SignedCheck {
  readonly verdict: 'same' | 'different' | 'unchecked';
  readonly gap?: UncheckedReason;
  readonly faults: readonly BlobProblem[];
  /** What was asked and not signed so, money and addresses first. */
  readonly differences: readonly Difference[];
  /** Fields the wallet filled in, as it may. */
  readonly added: readonly string[];
  /** The account it was signed for. */
  readonly signer?: string;
  /** `other`: not the account's own key. Only the ledger knows whether it is one of the account's. */
  readonly key?: 'own' | 'other';
  /** What was signed. */
  readonly txjson?: Fields;
}

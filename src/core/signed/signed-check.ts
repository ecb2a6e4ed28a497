import type { Fields } from '../fields';

/** A field whose signed value differs from the requested one; a missing value is absent. */
export interface Difference {
  readonly field: string;
  readonly requested?: unknown;
  readonly signed?: unknown;
}

/** A problem of the signed blob as a whole. */
export type BlobProblem =
  /** The codec cannot read it, although it knows the requested type. */
  | 'unreadable'
  /** Encoding it again gives other bytes. */
  | 'rewritten'
  /** A signature is missing or invalid. */
  | 'signature'
  /** Its hash is not the one the platform reported. */
  | 'hash'
  /** A multi-signature was requested, and it has a single one. */
  | 'alone'
  /** A single signature was requested, and it has a multi-signature. */
  | 'several';

/** Why a signed request was not checked. */
export type UncheckedReason =
  /** The platform returned no signed blob. */
  | 'nothing'
  /** A payment channel claim: the platform returns the signature without its key. */
  | 'claim'
  /** A transaction of another ledger, which the codec cannot read. */
  | 'foreign'
  /** A batch for several accounts, each of which signs its own part. */
  | 'batch'
  /** The check could not be loaded, or failed. */
  | 'failed';

/** The result of comparing a signed blob with its request. */
export interface SignedCheck {
  readonly verdict: 'same' | 'different' | 'unchecked';
  readonly reason?: UncheckedReason;
  readonly problems: readonly BlobProblem[];
  /** Fields that differ, amounts and addresses first. */
  readonly differences: readonly Difference[];
  /** Fields that the wallet was allowed to fill in, and did. */
  readonly added: readonly string[];
  /** The account it was signed for. */
  readonly signer?: string;
  /** `other`: not the account's master key. Only the ledger knows whether it may sign for it. */
  readonly key?: 'own' | 'other';
  /** The signed transaction. */
  readonly txjson?: Fields;
}

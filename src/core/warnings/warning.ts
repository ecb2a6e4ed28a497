import type { TokenImitation } from '../directory/token-findings';
import type { CheckResult } from '../ledger/check-result';
import type { Severity } from '../severity';
import type { ResultClass } from '../simulation/result-class';
import type { EncodingProblem } from '../transaction/encoding/problem';
import type { Risk } from '../transaction/risks';

/** An address that can be mistaken for one that the user knows. */
export interface Imitation {
  readonly address: string;
  /** The known address that it looks like. */
  readonly known: string;
  /** The address-book name of `known`. */
  readonly name: string | undefined;
}

/** Warnings that are one sentence with at most one part. */
export type RemarkName =
  | 'secret'
  | 'link-text'
  | 'blocked'
  | 'needs-tag'
  | 'not-compared'
  | 'other-network'
  | 'other-network-id'
  | 'other-account'
  | 'not-proven'
  | 'left-out'
  | 'text-as-hex';

/** The failure that a node expects, by its simulation of the transaction. */
export interface ExpectedFailure {
  /** The result, such as `tecPATH_DRY`. */
  readonly result: string;
  readonly resultClass: Exclude<ResultClass, 'success'>;
  /** The host of the node. */
  readonly host: string;
}

/** The subject of a warning. */
export type WarningSubject =
  | { readonly kind: 'encoding'; readonly problem: EncodingProblem }
  | { readonly kind: 'look-alike'; readonly imitation: Imitation }
  | { readonly kind: 'token'; readonly imitation: TokenImitation }
  | { readonly kind: 'risk'; readonly risk: Risk; readonly network?: string | undefined }
  | { readonly kind: 'check'; readonly check: CheckResult }
  | { readonly kind: 'simulation'; readonly failure: ExpectedFailure }
  | { readonly kind: 'remark'; readonly name: RemarkName; readonly parts: readonly string[] };

/** Something that the user should know before sending. */
export type Warning = WarningSubject & {
  readonly severity: Severity;
  /** Unique among the warnings of a request; two warnings with equal keys say the same. */
  readonly key: string;
};

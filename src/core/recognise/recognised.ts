import type { Fields } from '../fields';
import type { RequestOptions } from '../request/payload-body';
import type { Hole } from '../transaction/hole';
import type { JsonProblem } from './lenient-json';

/** A token amount, as in transactions. */
export interface TokenAmount {
  readonly currency: string;
  readonly issuer: string;
  readonly value: string;
}

/** A payment that a text asks for. The user enters what is missing. */
export interface RecognisedPayment {
  readonly destination: string;
  readonly tag?: number;
  /** Amount in XRP, as decimal text. */
  readonly xrp?: string;
  readonly token?: Omit<TokenAmount, 'value'> & { readonly value?: string };
  readonly invoiceId?: string;
  /** The data of a memo, in hex. */
  readonly memo?: string;
  readonly network?: string;
}

/** Why there is nothing to sign; each reason has its own sentence (`nothing_<why>`). */
export type NothingReason =
  | 'empty'
  | 'too-long'
  | 'bad-address'
  | 'bad-link-amount'
  | 'bad-link-tag'
  | 'bad-link-token'
  | 'bad-link-invoice'
  | 'bad-link-network'
  | 'bad-option'
  | 'long-instruction'
  | 'long-blob'
  | 'long-link'
  | 'two-forms'
  | 'too-precise'
  | 'look-alike-letters'
  | JsonProblem
  | 'bad-address-inside'
  | 'bad-tag'
  | 'many'
  | 'no-type'
  | 'signed'
  | 'not-a-blob'
  | 'unread-transaction'
  | 'unclear-code'
  | 'several'
  | 'issuer'
  | 'unclear-link'
  | 'unclear-part'
  | 'gone'
  | 'unreadable'
  | 'unknown';

/** What only Xaman opens (protocol §7.2); each has its own sentence (`elsewhere_<what>`). */
export type XamanLinkKind =
  | 'xapp'
  | 'payid'
  | 'pairing'
  | 'feature'
  | 'translation'
  | 'seed-alphabet';

/** What a payload body contains besides its transaction. */
export interface PayloadExtras {
  readonly options?: RequestOptions;
  /** Names of fields in a payload body that the extension does not send. */
  readonly leftOut?: readonly string[];
}

/** What a draft contains. */
export type Recognised =
  | { readonly kind: 'payment'; readonly payment: RecognisedPayment }
  | ({
      readonly kind: 'transaction';
      readonly txjson: Fields;
      /** The fields that a program does not set to a value in its text. */
      readonly holes?: readonly Hole[];
    } & PayloadExtras)
  | ({ readonly kind: 'blob'; readonly hex: string } & PayloadExtras)
  | { readonly kind: 'hash'; readonly txid: string; readonly network?: string }
  /** A sign request that another application created. */
  | { readonly kind: 'payload'; readonly uuid: string; readonly link: string }
  /** The link is built from checked parts and short enough for a QR code. */
  | { readonly kind: 'elsewhere'; readonly what: XamanLinkKind; readonly link: string }
  /** Several transactions, of which the user chooses one. */
  | { readonly kind: 'several'; readonly choices: readonly RecognisedChoice[] }
  | { readonly kind: 'secret' }
  | {
      readonly kind: 'nothing';
      readonly why: NothingReason;
      /** The part of the text that was not understood, at most `MAX_PART_LENGTH` characters. */
      readonly part?: string;
    };

/** One of several transactions in a text. */
export type RecognisedChoice = Extract<Recognised, { kind: 'transaction' | 'blob' | 'hash' }>;

const MAX_PART_LENGTH = 60;

/** @param part the part of the text that was not understood */
export function nothingToSign(
  why: NothingReason,
  part?: string,
): Extract<Recognised, { kind: 'nothing' }> {
  return { kind: 'nothing', why, ...(part && { part: part.slice(0, MAX_PART_LENGTH) }) };
}

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
  /** The amounts that the text around the address names. The user decides about them. */
  readonly amounts?: WrittenAmounts;
}

/** The amounts that a text names in words, apart from its links. */
export interface WrittenAmounts {
  readonly offers: readonly WrittenAmount[];
  /** The text asks for the only offer, and has no other number that may be the amount. */
  readonly isClear: boolean;
}

/** An amount in a text: plain decimal text, and its unit as `amountUnit` shows it. */
export interface WrittenAmount {
  readonly value: string;
  readonly unit: string;
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
  | 'two-networks'
  | 'many'
  | 'no-type'
  | 'signed'
  | 'validators'
  | 'answer'
  | 'not-a-blob'
  | 'unread-transaction'
  | 'unclear-code'
  | 'several'
  | 'issuer'
  | 'unclear-link'
  | 'unclear-part'
  | 'unknown-network'
  | 'other-chain'
  | 'walletconnect'
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

/** What an id names besides a transaction; each has its own title (`object_<what>`). */
export type ObjectKind =
  | 'nft'
  | 'nft-offer'
  | 'amm'
  | 'vault'
  | 'check'
  | 'channel'
  | 'escrow'
  | 'offer'
  | 'amendment'
  | 'validator'
  | 'ledger'
  /** Another entry of the ledger, or one whose type is not known. */
  | 'object';

/** Something on the ledger that is looked at, not signed. */
export interface NamedObject {
  readonly what: ObjectKind;
  /** Hex in capitals, or the name of an amendment, the key of a validator, an address. */
  readonly id: string;
  readonly network?: string;
  /** Only its form tells what the id names. It may be the hash of a transaction. */
  readonly mayBeHash?: true;
}

/** What is known of a transaction besides its fields, mostly from its payload body. */
export interface PayloadExtras {
  readonly options?: RequestOptions;
  /** Names of fields in a payload body that the extension does not send. */
  readonly leftOut?: readonly string[];
  /** Names of fields that were written as text, and are in hex in the transaction. */
  readonly textFields?: readonly string[];
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
  /** A transaction in a final ledger (XLS-37). The network is missing when its ID is not known. */
  | { readonly kind: 'ctid'; readonly ctid: string; readonly network?: string }
  | ({ readonly kind: 'object' } & NamedObject)
  /** A sign request that another application created. */
  | { readonly kind: 'payload'; readonly uuid: string; readonly link: string }
  /** The link is built from checked parts and short enough for a QR code. */
  | { readonly kind: 'elsewhere'; readonly what: XamanLinkKind; readonly link: string }
  /** Several transactions or objects, of which the user chooses one. */
  | { readonly kind: 'several'; readonly choices: readonly RecognisedChoice[] }
  | { readonly kind: 'secret' }
  | {
      readonly kind: 'nothing';
      readonly why: NothingReason;
      /** The part of the text that was not understood, at most `MAX_PART_LENGTH` characters. */
      readonly part?: string;
    };

/** One of several transactions or objects in a text. */
export type RecognisedChoice = Extract<
  Recognised,
  { kind: 'transaction' | 'blob' | 'hash' | 'object' }
>;

const MAX_PART_LENGTH = 60;

/** @param part the part of the text that was not understood */
export function nothingToSign(
  why: NothingReason,
  part?: string,
): Extract<Recognised, { kind: 'nothing' }> {
  return { kind: 'nothing', why, ...(part && { part: part.slice(0, MAX_PART_LENGTH) }) };
}

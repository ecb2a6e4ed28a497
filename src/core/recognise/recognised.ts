import type { Fields } from '../fields';
import type { Asked } from '../request/payload-body';
import type { JsonFault } from './lenient-json';

/** What a token amount is made of, in the ledger's words. */
export interface TokenAmount {
  readonly currency: string;
  readonly issuer: string;
  readonly value: string;
}

/** A payment somebody asks for; what is missing is asked of the user. */
export interface PaymentWish {
  readonly destination: string;
  readonly tag?: number;
  /** XRP in decimal text. */
  readonly xrp?: string;
  readonly token?: Omit<TokenAmount, 'value'> & { readonly value?: string };
  readonly invoiceId?: string;
  /** A memo's data, in hex. */
  readonly memo?: string;
  readonly network?: string;
}

/** Why there is nothing to sign; each its own sentence (`nothing_<why>`). */
export type Nothing =
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
  | JsonFault
  | 'bad-address-inside'
  | 'bad-tag'
  | 'many'
  | 'no-type'
  | 'signed'
  | 'not-a-blob'
  | 'unread-transaction'
  | 'issuer'
  | 'unclear-link'
  | 'unclear-part'
  | 'gone'
  | 'unreadable'
  | 'unknown';

/** Things Xaman opens by itself (protocol §7.2): each its own sentence (`elsewhere_<what>`). */
export type Elsewhere = 'xapp' | 'payid' | 'pairing' | 'feature' | 'translation' | 'seed-alphabet';

/** What a payload body asks beside its transaction. */
export interface Beside {
  readonly asked?: Asked;
  /** Parts of a payload body that are not ours to send, by name. */
  readonly leftOut?: readonly string[];
}

/** What a draft turned out to be. */
export type Recognised =
  | { readonly kind: 'payment'; readonly payment: PaymentWish }
  | ({ readonly kind: 'transaction'; readonly txjson: Fields } & Beside)
  | ({ readonly kind: 'blob'; readonly hex: string } & Beside)
  | { readonly kind: 'hash'; readonly txid: string; readonly network?: string }
  /** A sign request somebody else made. */
  | { readonly kind: 'payload'; readonly uuid: string; readonly link: string }
  /** The link is put together from checked parts, and short enough for a QR code. */
  | { readonly kind: 'elsewhere'; readonly what: Elsewhere; readonly link: string }
  | { readonly kind: 'secret' }
  | {
      readonly kind: 'nothing';
      readonly why: Nothing;
      /** The part that could not be understood, at most `PART_LENGTH` characters of it. */
      readonly part?: string;
    };

const PART_LENGTH = 60;

/** @param part what of the text could not be understood */
export function nothing(why: Nothing, part?: string): Extract<Recognised, { kind: 'nothing' }> {
  return { kind: 'nothing', why, ...(part && { part: part.slice(0, PART_LENGTH) }) };
}

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
  | 'options'
  | JsonFault
  | 'bad-address-inside'
  | 'bad-tag'
  | 'many'
  | 'no-type'
  | 'signed'
  | 'not-a-blob'
  | 'gone'
  | 'unreadable'
  | 'unknown';

/** What a draft turned out to be. */
export type Recognised =
  | { readonly kind: 'payment'; readonly payment: PaymentWish }
  | {
      readonly kind: 'transaction';
      readonly txjson: Fields;
      readonly asked?: Asked;
      /** Parts of a payload body that are not ours to send, by name. */
      readonly leftOut?: readonly string[];
    }
  | { readonly kind: 'hash'; readonly txid: string; readonly network?: string }
  | { readonly kind: 'blob'; readonly hex: string }
  | { readonly kind: 'secret' }
  | { readonly kind: 'nothing'; readonly why: Nothing };

export function nothing(why: Nothing): Recognised {
  return { kind: 'nothing', why };
}

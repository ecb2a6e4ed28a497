import type { Fields } from '../fields';
import type { Hole } from '../transaction/hole';

/** What an account can do with an object; each has its own title. */
export type StepName =
  | 'nft_accept'
  | 'nft_offer_cancel'
  | 'nft_buy'
  | 'nft_sell'
  | 'nft_burn'
  | 'order_cancel'
  | 'order_replace'
  | 'escrow_finish'
  | 'escrow_cancel'
  | 'check_cash'
  | 'check_cash_least'
  | 'check_cancel'
  | 'channel_claim'
  | 'channel_fund'
  | 'channel_close'
  | 'credential_accept'
  | 'credential_delete'
  | 'mpt_hold'
  | 'mpt_drop'
  | 'line_limit'
  | 'line_remove'
  | 'pool_deposit'
  | 'pool_deposit_one'
  | 'pool_withdraw'
  | 'pool_vote'
  | 'vault_deposit'
  | 'vault_withdraw'
  | 'loan_pay';

/** Why an account cannot do it, or not now; times in ms since 1970. */
export type StepObstacle =
  /** Only these accounts can. */
  | { readonly why: 'not-yours'; readonly whose: readonly string[] }
  /** The account made it itself, and only others can. */
  | { readonly why: 'own' }
  | { readonly why: 'not-due'; readonly from: number }
  | { readonly why: 'expired'; readonly since: number }
  /** It is done already. */
  | { readonly why: 'done' }
  /** Something is left that must go first. */
  | { readonly why: 'not-empty' }
  /** The NFT can only go to its issuer or come from it. */
  | { readonly why: 'not-transferable' }
  | { readonly why: 'burnt' }
  /** What the transaction must name is not known. */
  | { readonly why: 'unknown' };

/** A step: the transaction without its account, with what the user fills in; or why not. */
export type NextStep = { readonly name: StepName } & (
  | { readonly txjson: Fields; readonly holes: readonly Hole[]; readonly obstacle?: undefined }
  | { readonly obstacle: StepObstacle }
);

/** Who asks, when, and what is known besides the object. */
export interface StepContext {
  /** The account that would sign. */
  readonly account: string;
  /** Close time of the newest validated ledger, in ms since 1970. */
  readonly now: number;
  /** Of an escrow: the sequence or ticket of the transaction that created it. */
  readonly sequence?: number | undefined;
  /** Of an offer to buy an NFT: who owns it. */
  readonly nftOwner?: string | undefined;
  /** Of an MPT issuance: how much the account holds, as text; null when it does not hold it. */
  readonly held?: string | null | undefined;
  /** Of a trust line: whether the account has DefaultRipple. */
  readonly ripples?: boolean | undefined;
  /** Of a loan: the asset of its vault. */
  readonly asset?: unknown;
}

export function ready(name: StepName, txjson: Fields, holes: readonly Hole[] = []): NextStep {
  return { name, txjson, holes };
}

export function refused(name: StepName, obstacle: StepObstacle): NextStep {
  return { name, obstacle };
}

/** Only these accounts can. */
export function notYours(...whose: unknown[]): StepObstacle {
  return { why: 'not-yours', whose: whose.filter((one) => typeof one === 'string') };
}

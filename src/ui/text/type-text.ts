import { type TextKey, t } from '../../adapters/text/i18n';
import { typeInWords } from '../../core/transaction/summary';

/** The types that have a name in the user's language. */
const NAME_KEY: Readonly<Record<string, TextKey>> = {
  Payment: 'review_payment',
  TrustSet: 'write_trust',
  CheckCreate: 'write_check',
  SignIn: 'write_sign_in',
  OfferCreate: 'type_offer',
  OfferCancel: 'type_offer_cancel',
  NFTokenMint: 'type_nft_mint',
  NFTokenCreateOffer: 'type_nft_offer',
  NFTokenAcceptOffer: 'type_nft_accept',
  NFTokenCancelOffer: 'type_nft_cancel',
  NFTokenBurn: 'type_nft_burn',
  EscrowCreate: 'type_escrow',
  EscrowFinish: 'type_escrow_finish',
  EscrowCancel: 'type_escrow_cancel',
  CheckCash: 'type_check_cash',
  CheckCancel: 'type_check_cancel',
  AccountSet: 'type_account_set',
  AccountDelete: 'type_account_delete',
  SetRegularKey: 'type_regular_key',
  SignerListSet: 'type_signer_list',
  AMMDeposit: 'type_amm_deposit',
  AMMWithdraw: 'type_amm_withdraw',
};

/** The name of a transaction type in every view: its own in the user's language, else the ledger's. */
export function typeText(type: unknown): string {
  const name = String(type);
  const key = Object.hasOwn(NAME_KEY, name) ? NAME_KEY[name] : undefined;
  return key ? t(key) : typeInWords(name);
}

/** Every type that has a name in the user's language, with this name. */
export function typeNames(): Record<string, string> {
  return Object.fromEntries(Object.entries(NAME_KEY).map(([type, key]) => [type, t(key)]));
}

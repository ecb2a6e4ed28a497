import { typeInWords } from '../../core/transaction/summary';
import { findMessage, t } from './i18n';

/** The name of a transaction type in every view: in the user's language, else the ledger's. */
export function typeText(type: unknown): string {
  return findMessage(`type_${type}`, []) || typeInWords(type);
}

/** The label of a transaction's field, except where the raw transaction is shown. */
export function fieldText(field: string): string {
  return findMessage(`field_${field}`, []) || typeInWords(field);
}

/** The types that have a name in every language. */
const NAMED_TYPES = [
  'AMMBid',
  'AMMCreate',
  'AMMDeposit',
  'AMMVote',
  'AMMWithdraw',
  'AccountDelete',
  'AccountSet',
  'CheckCancel',
  'CheckCash',
  'CheckCreate',
  'ClaimReward',
  'Clawback',
  'CredentialAccept',
  'CredentialCreate',
  'CredentialDelete',
  'DepositPreauth',
  'EscrowCancel',
  'EscrowCreate',
  'EscrowFinish',
  'Invoke',
  'MPTokenAuthorize',
  'MPTokenIssuanceCreate',
  'NFTokenAcceptOffer',
  'NFTokenBurn',
  'NFTokenCancelOffer',
  'NFTokenCreateOffer',
  'NFTokenMint',
  'NFTokenModify',
  'OfferCancel',
  'OfferCreate',
  'Payment',
  'PaymentChannelAuthorize',
  'PaymentChannelClaim',
  'PaymentChannelCreate',
  'PaymentChannelFund',
  'Remit',
  'SetRegularKey',
  'SignIn',
  'SignerListSet',
  'TicketCreate',
  'TrustSet',
  'URITokenMint',
] as const;

/** Every type that has a name in the user's language, with this name. */
export function typeNames(): Record<string, string> {
  return Object.fromEntries(NAMED_TYPES.map((type) => [type, t(`type_${type}`)]));
}

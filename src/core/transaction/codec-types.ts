import type { Fields } from '../fields';

/** Pseudo transaction types, which the platform knows and the ledger does not (protocol §3.2). */
const PSEUDO_TYPES = ['SignIn', 'PaymentChannelAuthorize'];

/** Transaction types of Xahau that the XRP Ledger's codec does not know (protocol §3.2). */
const XAHAU_TYPES =
  /^(SetHook|Invoke|Import|ClaimReward|Remit|GenesisMint|URIToken\w+|CronSet|SetRemarks)$/;

/** Whether the platform uses the type and no ledger does, so that it cannot be encoded. */
export function isPseudo({ TransactionType: type }: Fields): boolean {
  return PSEUDO_TYPES.includes(String(type));
}

/** Whether the type exists on Xahau only, so that the codec cannot encode it. */
export function isXahauType({ TransactionType: type }: Fields): boolean {
  return XAHAU_TYPES.test(String(type));
}

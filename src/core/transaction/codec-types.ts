import type { Fields } from '../fields';

/** Pseudo transactions the ledger does not know and the platform does (protocol §3.2). */
const PSEUDO = ['SignIn', 'PaymentChannelAuthorize'];

/** Xahau's own types, which the ledger's codec does not know (protocol §3.2). */
const XAHAU =
  /^(SetHook|Invoke|Import|ClaimReward|Remit|GenesisMint|URIToken\w+|CronSet|SetRemarks)$/;

/** Never written to a ledger: there is nothing to encode. */
export function isPseudo({ TransactionType: type }: Fields): boolean {
  return PSEUDO.includes(String(type));
}

/** Of another ledger than the codec's: it cannot be proven encodable here. */
export function isBeyondCodec({ TransactionType: type }: Fields): boolean {
  return XAHAU.test(String(type));
}

import type { Fields } from '../fields';

/** Types whose destination takes a tag: the codec's with both fields, and Xahau's Remit. */
const TYPES: readonly unknown[] = [
  'Payment',
  'AccountDelete',
  'CheckCreate',
  'ConfidentialMPTSend',
  'EscrowCreate',
  'LoanBrokerCoverWithdraw',
  'PaymentChannelCreate',
  'Remit',
  'VaultWithdraw',
  'XChainClaim',
];

/**
 * Whether a destination tag may be missing from a transaction. A payment takes one before its
 * destination is known; the destination of a withdrawal is optional.
 */
export function takesTag({ TransactionType: type, Destination: to }: Fields): boolean {
  return TYPES.includes(type) && (type === 'Payment' || to !== undefined);
}

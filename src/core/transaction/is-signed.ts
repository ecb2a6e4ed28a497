import type { Fields } from '../fields';

/**
 * Whether a transaction carries a signature of its sender, or of at least one of several signers.
 */
export function isSigned({ TxnSignature, Signers }: Fields): boolean {
  return Boolean(TxnSignature) || (Array.isArray(Signers) && Signers.length > 0);
}

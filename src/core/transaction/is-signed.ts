import type { Fields } from '../fields';

/** Whether somebody signed it: the sender, or one of several signers. */
export function isSigned({ TxnSignature, Signers }: Fields): boolean {
  return Boolean(TxnSignature) || (Array.isArray(Signers) && Signers.length > 0);
}

import type { PhoneAccount } from './accounts';

/** Ways in which a wallet can sign something else than the request. */
export interface Forgery {
  /** Fields that replace those of the request; an undefined value removes the field. */
  changed?: Record<string, unknown>;
  /** Signs with the key of this account instead of the signer's key. */
  key?: PhoneAccount;
  /** Changes the last digit of the signature. */
  damaged?: boolean;
}

/** An invalid signature of valid form: the last digit is changed. */
export function damageSignature(signature: string): string {
  return signature.slice(0, -1) + (signature.endsWith('0') ? '1' : '0');
}

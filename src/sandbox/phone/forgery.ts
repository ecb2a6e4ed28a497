import type { PhoneAccount } from './accounts';

/** What a wallet does that does not sign what it was asked. */
export interface Forgery {
  /** Fields put in place of those asked for; an undefined one is left out. */
  changed?: Record<string, unknown>;
  /** Whose key signs, for the account all the same. */
  key?: PhoneAccount;
  /** A signature with its last digit wrong. */
  damaged?: boolean;
}

/** The same signature with its last digit wrong: of the right form, and of nothing. */
export function damageSignature(signature: string): string {
  return signature.slice(0, -1) + (signature.endsWith('0') ? '1' : '0');
}

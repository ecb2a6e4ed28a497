import { type TextKey, t } from '../../adapters/text/i18n';
import { typeInWords } from '../../core/transaction/summary';

/** The types that have a name in the user's language. */
const NAME_KEY: Readonly<Record<string, TextKey>> = {
  Payment: 'review_payment',
  TrustSet: 'write_trust',
  CheckCreate: 'write_check',
  SignIn: 'write_sign_in',
};

/** The name of a transaction type in every view: its own in the user's language, else the ledger's. */
export function typeText(type: unknown): string {
  const name = String(type);
  const key = Object.hasOwn(NAME_KEY, name) ? NAME_KEY[name] : undefined;
  return key ? t(key) : typeInWords(name);
}

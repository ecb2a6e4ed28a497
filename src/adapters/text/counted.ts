import { browser } from '../browser/browser';
import { type CountedKey, type TextKey, t } from './i18n';

let rules: Intl.PluralRules | undefined;

/**
 * The sentence for a key in the plural form of the count (Unicode plural rules): `<key>_if_one` for
 * one, or `<key>` when the locale has no such form.
 * @param parts fill the placeholders in order; pass the count again where the sentence shows it
 */
export function counted(
  count: number,
  key: CountedKey | TextKey,
  ...parts: readonly (string | number)[]
): string {
  rules ??= new Intl.PluralRules(t('locale'));
  const form = rules.select(count);
  const formKey = form === 'other' ? '' : `${key}_if_${form}`;
  const text = formKey && browser.i18n.getMessage(formKey, parts.map(String));
  return text || t(key as TextKey, ...parts);
}

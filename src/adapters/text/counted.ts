import { browser } from '../browser/browser';
import { type CountedKey, type TextKey, t } from './i18n';

let rules: Intl.PluralRules | undefined;

/**
 * The sentence in the form its language has for so many (Unicode's plural rules): `key_if_one` for
 * one, and `key` itself where there is no such form. The placeholders are filled in order; the
 * number shown is one of them.
 */
export function counted(
  count: number,
  key: CountedKey | TextKey,
  ...parts: readonly (string | number)[]
): string {
  rules ??= new Intl.PluralRules(t('locale'));
  const form = rules.select(count);
  // `other` is what the key itself says.
  const own = form === 'other' ? '' : `${key}_if_${form}`;
  return (own && browser.i18n.getMessage(own, parts.map(String))) || t(key as TextKey, ...parts);
}

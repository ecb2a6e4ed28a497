import { type CountedKey, findMessage, type TextKey, t } from './i18n';
import { perLanguage } from './language';

const pluralRules = perLanguage((language) => new Intl.PluralRules(language));

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
  const form = pluralRules().select(count);
  const text = form === 'other' ? '' : findMessage(`${key}_if_${form}`, parts);
  return text || t(key as TextKey, ...parts);
}

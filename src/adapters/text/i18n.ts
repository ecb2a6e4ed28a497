import type messages from '../../../public/_locales/en/messages.json';
import { browser } from '../browser/browser';

type Key = keyof typeof messages;
type FormKey = Extract<Key, `${string}_if_one`>;

/** The key of a sentence that has a singular form, `<key>_if_one`: see `counted`. */
export type CountedKey = FormKey extends infer Form
  ? Form extends `${infer Counted}_if_one`
    ? Counted
    : never
  : never;

/** The key of any other sentence in `public/_locales`. */
export type TextKey = Exclude<Key, CountedKey | FormKey>;

/** The sentence for a key in the browser's language, its placeholders filled in order. */
export function t(key: TextKey, ...parts: readonly (string | number)[]): string {
  return browser.i18n.getMessage(key, parts.map(String)) || key;
}

import type messages from '../../../public/_locales/en/messages.json';
import { fillMessage, type Messages } from '../../core/message';
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

/** The messages of the chosen language; undefined while the browser's language is shown. */
let chosen: Messages | undefined;
let revision = 0;

/** Shows other messages from now on; undefined shows the browser's. */
export function setMessages(messages: Messages | undefined): void {
  chosen = messages;
  revision += 1;
}

/** How often the messages were replaced: what was made of them is outdated when this has changed. */
export function messagesRevision(): number {
  return revision;
}

/** The sentence for a key, its placeholders filled in order; empty when the language lacks it. */
export function findMessage(key: string, parts: readonly (string | number)[]): string {
  const texts = parts.map(String);
  if (!chosen) return browser.i18n.getMessage(key, texts);
  const message = chosen[key];
  return message ? fillMessage(message, texts) : '';
}

/** The sentence for a key in the chosen or the browser's language. */
export function t(key: TextKey, ...parts: readonly (string | number)[]): string {
  return findMessage(key, parts) || key;
}

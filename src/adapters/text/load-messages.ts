import type { TextLanguage } from '../../core/language';
import { setMessages } from './i18n';

let current: TextLanguage | undefined;
let loaded: Promise<void> | undefined;

/**
 * Shows the messages of a language from now on; undefined shows the browser's. Nothing is fetched
 * when they are shown already. When they cannot be read, the browser's are shown.
 */
export async function loadMessages(language: TextLanguage | undefined): Promise<void> {
  if (language !== current) {
    current = language;
    loaded = load(language);
  }
  await loaded;
}

async function load(language: TextLanguage | undefined): Promise<void> {
  const read = async () =>
    (await fetch(`/_locales/${language}/messages.json`, { redirect: 'error' })).json();
  const messages = language && (await read().catch(console.warn));
  // Another language may have been chosen meanwhile.
  if (language === current) setMessages(messages);
}

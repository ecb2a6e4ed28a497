import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

/** What the browser speaks, and whose words it found for it. */
const speaking = { browser: 'en-US', words: 'en' };

vi.mock('../../../src/adapters/browser/browser', () => ({
  browser: {
    i18n: {
      getUILanguage: () => speaking.browser,
      getMessage: (key: string, parts: readonly string[]) => messageOf(key, parts),
    },
  },
}));

/** As a browser fills in a message; empty when there is none. */
function messageOf(key: string, parts: readonly string[] = []): string {
  const path = `public/_locales/${speaking.words}/messages.json`;
  const { message = '', placeholders = {} } = JSON.parse(readFileSync(path, 'utf8'))[key] ?? {};
  return message.replace(/\$(\w+)\$/g, (_gap: string, name: string) => {
    return parts[Number(placeholders[name.toLowerCase()].content.slice(1)) - 1] ?? '';
  });
}

// Both remember for as long as the browser runs.
beforeEach(() => vi.resetModules());
afterEach(() => Object.assign(speaking, { browser: 'en-US', words: 'en' }));

test.each([
  ['en', 1, 'Saved. 1 older request was deleted.'],
  ['en', 0, 'Saved. 0 older requests were deleted.'],
  ['de', 1, 'Gespeichert. 1 ältere Anfrage wurde gelöscht.'],
  ['de', 2, 'Gespeichert. 2 ältere Anfragen wurden gelöscht.'],
  ['es', 1, 'Guardado. Se eliminó 1 solicitud más antigua.'],
  // Spanish calls whole millions “many”, for which there are no other words here.
  ['es', 1_000_000, 'Guardado. Se eliminaron 1000000 solicitudes más antiguas.'],
  ['ja', 1, '保存しました。古いリクエスト 1件を削除しました。'],
  ['nl', 1, 'Opgeslagen. 1 ouder verzoek is verwijderd.'],
])('in %s, %d: “%s”', async (words, count, text) => {
  Object.assign(speaking, { words });
  const { counted } = await import('../../../src/adapters/text/counted');
  expect(counted(count, 'retention_deleted', count)).toBe(text);
});

test('a sentence with no form of its own for one is as it always is', async () => {
  const { counted } = await import('../../../src/adapters/text/counted');
  expect(counted(1, 'say_tag', '1')).toBe('The destination tag is 1.');
});

test.each([
  ['en-GB', 'en', 'en-GB'],
  ['de', 'de', 'de'],
  ['de-AT', 'de', 'de-AT'],
  ['fr', 'en', 'en'],
  // Begins with the same letters and is another language (Estonian).
  ['est', 'es', 'es'],
])('a browser in %s with words in %s has dates in %s', async (spoken, words, dates) => {
  Object.assign(speaking, { browser: spoken, words });
  const { language } = await import('../../../src/adapters/text/language');
  expect(language()).toBe(dates);
});

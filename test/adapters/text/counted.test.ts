import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

/** The browser's language, and the locale of the texts that it uses. */
const locale = { browser: 'en-US', texts: 'en' };

vi.mock('../../../src/adapters/browser/browser', () => ({
  browser: {
    i18n: {
      getUILanguage: () => locale.browser,
      getMessage: (key: string, parts: readonly string[]) => messageOf(key, parts),
    },
  },
}));

/** Fills in a message as a browser does; empty when the locale lacks it. */
function messageOf(key: string, parts: readonly string[] = []): string {
  const path = `public/_locales/${locale.texts}/messages.json`;
  const { message = '', placeholders = {} } = JSON.parse(readFileSync(path, 'utf8'))[key] ?? {};
  return message.replace(/\$(\w+)\$/g, (_gap: string, name: string) => {
    return parts[Number(placeholders[name.toLowerCase()].content.slice(1)) - 1] ?? '';
  });
}

// Both modules cache their result.
beforeEach(() => vi.resetModules());
afterEach(() => Object.assign(locale, { browser: 'en-US', texts: 'en' }));

test.each([
  ['en', 1, 'Saved. 1 older request deleted.'],
  ['en', 0, 'Saved. 0 older requests deleted.'],
  ['de', 1, 'Gespeichert. 1 ältere Anfrage gelöscht.'],
  ['de', 2, 'Gespeichert. 2 ältere Anfragen gelöscht.'],
  ['es', 1, 'Guardado. 1 solicitud antigua eliminada.'],
  // Spanish has the plural form “many” for whole millions; the locale has no sentence for it.
  ['es', 1_000_000, 'Guardado. 1000000 solicitudes antiguas eliminadas.'],
  ['ja', 1, '保存しました。古いリクエスト 1件を削除しました。'],
  ['nl', 1, 'Opgeslagen. 1 ouder verzoek verwijderd.'],
])('counted in %s with %d returns “%s”', async (texts, count, text) => {
  Object.assign(locale, { texts });
  const { counted } = await import('../../../src/adapters/text/counted');
  expect(counted(count, 'retention_deleted', count)).toBe(text);
});

test('counted returns the only form of a sentence without a singular form', async () => {
  const { counted } = await import('../../../src/adapters/text/counted');
  expect(counted(1, 'say_tag', '1')).toBe('Destination tag: 1.');
});

test.each([
  ['en-GB', 'en', 'en-GB'],
  ['de', 'de', 'de'],
  ['de-AT', 'de', 'de-AT'],
  ['fr', 'en', 'en'],
  // Another language (Estonian) that starts with the same letters.
  ['est', 'es', 'es'],
])('language with a browser in %s and texts in %s returns %s', async (uiLanguage, texts, expected) => {
  Object.assign(locale, { browser: uiLanguage, texts });
  const { language } = await import('../../../src/adapters/text/language');
  expect(language()).toBe(expected);
});

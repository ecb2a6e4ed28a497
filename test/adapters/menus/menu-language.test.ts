import { beforeEach, expect, test, vi } from 'vitest';
import { storageArea } from '../storage/storage-areas';

/** The titles of the items, by id, and the language of the browser's texts. */
const shown = new Map<string, string>();
let language = 'en';

const TEXTS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  en: { locale: 'en', menu_scan: 'Find codes' },
  de: { locale: 'de', menu_scan: 'Codes suchen' },
};

const extensionApi = vi.hoisted(() => ({}) as { storage: { local: object } });
vi.mock('../../../src/adapters/browser/browser', () => ({ browser: extensionApi }));

const { setMenus, updateMenuLanguage } = await import('../../../src/adapters/menus/menus');
const MENUS = [{ id: 'scan', contexts: ['page'], title: 'menu_scan' }] as const;

beforeEach(() => {
  shown.clear();
  language = 'en';
  Object.assign(extensionApi, {
    storage: { local: storageArea() },
    i18n: { getMessage: (key: string) => TEXTS[language]?.[key] ?? '' },
    contextMenus: {
      removeAll: async () => shown.clear(),
      create({ id, title }: { id: string; title: string }) {
        if (shown.has(id)) throw new Error(`Cannot create item with duplicate id ${id}`);
        shown.set(id, title);
      },
    },
  });
});

test('the titles follow a change of the language', async () => {
  await setMenus(MENUS);
  expect([...shown.values()]).toEqual(['Find codes']);
  language = 'de';
  await updateMenuLanguage(MENUS);
  expect([...shown.values()]).toEqual(['Codes suchen']);
});

test('without a change the items stay', async () => {
  await setMenus(MENUS);
  shown.clear();
  await updateMenuLanguage(MENUS);
  expect(shown.size).toBe(0);
});

test('an update of the browser together with a change creates each item once', async () => {
  await setMenus(MENUS);
  language = 'de';
  await Promise.all([setMenus(MENUS), updateMenuLanguage(MENUS)]);
  expect([...shown.values()]).toEqual(['Codes suchen']);
});

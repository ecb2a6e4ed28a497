import { expect, test, vi } from 'vitest';
import { tabPlaceOf } from '../../../src/adapters/menus/menus';

vi.mock('../../../src/adapters/browser/browser', () => ({ browser: {} }));

const tab = { id: 2, windowId: 1, incognito: false } as Parameters<typeof tabPlaceOf>[0] & object;

test.each([
  ['an ordinary tab', tab, false],
  ['a tab in no container', { ...tab, cookieStoreId: 'firefox-default' }, false],
  ['a tab of a private window', { ...tab, incognito: true }, true],
  ['a tab in a container', { ...tab, cookieStoreId: 'firefox-container-3' }, true],
])('%s: where it is, and whether that is private', (_name, shown, isPrivate) => {
  const place = { window: 1, tab: 2, frame: 4 };
  expect(tabPlaceOf(shown, 4)).toEqual(isPrivate ? { ...place, private: true } : place);
});

test('where there is no tab, it is nowhere', () => {
  expect(tabPlaceOf(undefined)).toEqual({ window: -1, tab: -1, frame: 0 });
});

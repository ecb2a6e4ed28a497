import { expect, test, vi } from 'vitest';
import { tabPlaceOf } from '../../../src/adapters/menus/menus';

vi.mock('../../../src/adapters/browser/browser', () => ({ browser: {} }));

const tab = { id: 2, windowId: 1, incognito: false } as Parameters<typeof tabPlaceOf>[0] & object;

test.each([
  ['an ordinary tab', tab, false],
  ['a tab in no container', { ...tab, cookieStoreId: 'firefox-default' }, false],
  ['a tab of a private window', { ...tab, incognito: true }, true],
  ['a tab in a container', { ...tab, cookieStoreId: 'firefox-container-3' }, true],
])('tabPlaceOf returns the place of %s, and whether it is private', (_name, candidate, isPrivate) => {
  const place = { window: 1, tab: 2, frame: 4 };
  expect(tabPlaceOf(candidate, 4)).toEqual(isPrivate ? { ...place, private: true } : place);
});

test('tabPlaceOf returns -1 for window and tab without a tab', () => {
  expect(tabPlaceOf(undefined)).toEqual({ window: -1, tab: -1, frame: 0 });
});

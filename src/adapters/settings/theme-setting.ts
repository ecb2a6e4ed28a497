import type { SettingKey } from '../../core/calls';
import { findTheme, type Theme } from '../../core/theme';
import { browser } from '../browser/browser';

/** The key of the theme. */
export const THEME_KEY = 'settings.theme' satisfies SettingKey;

export async function getTheme(): Promise<Theme> {
  return findTheme((await browser.storage.local.get(THEME_KEY))[THEME_KEY]);
}

import { browser } from '../browser/browser';
import { openTab } from '../browser/windows';

// Destructured, so that the build does not count it among the APIs that the worker needs
// (`vite.config.ts`). Only pages use it.
const { commands } = browser;

/** A command of the manifest, and the keys that really trigger it. */
export interface Shortcut {
  readonly command: string;
  /** Empty when the browser or the user set none: another extension may have the same keys. */
  readonly keys: string;
}

/** The shortcuts as the browser has them; none on a phone. */
export async function getShortcuts(): Promise<readonly Shortcut[]> {
  const all = (await commands?.getAll().catch(() => undefined)) ?? [];
  return all.map(({ name = '', shortcut = '' }) => ({ command: name, keys: shortcut }));
}

/** Opens the browser's page on which users set shortcuts. Every browser of Chromium maps the address. */
export async function openShortcutSettings(): Promise<void> {
  const { openShortcutSettings: open } = commands as { openShortcutSettings?(): Promise<void> };
  await (open ? open() : openTab('chrome://extensions/shortcuts'));
}

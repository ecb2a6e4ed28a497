import { browser } from '../browser/browser';

/** A command of the manifest, and the keys that the browser has really assigned to it. */
export interface Shortcut {
  readonly name: string;
  /** In the browser's own notation; empty when no keys are set. */
  readonly keys: string;
}

/** The commands with their keys; none where the browser has no commands (Firefox for Android). */
export async function getShortcuts(): Promise<readonly Shortcut[]> {
  const all = (await browser.commands?.getAll()) ?? [];
  return all.map(({ name = '', shortcut = '' }) => ({ name, keys: shortcut }));
}

/** Firefox has this function since 137; webextension-polyfill does not know it. */
interface ShortcutSettings {
  openShortcutSettings?(): Promise<void>;
}

/** Opens the page of the browser on which the user sets the keys. @throws when it cannot be opened */
export async function openShortcutSettings(): Promise<void> {
  const commands: ShortcutSettings = browser.commands;
  if (commands.openShortcutSettings) return commands.openShortcutSettings();
  // Browsers made of Chromium redirect it to their own scheme.
  await browser.tabs.create({ url: 'chrome://extensions/shortcuts' });
}

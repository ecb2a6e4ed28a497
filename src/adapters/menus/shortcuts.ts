import { browser } from '../browser/browser';
import { openTab } from '../browser/windows';

// Destructured, so that the build does not count it among the APIs that the worker needs
// (`vite.config.ts`). Only pages use it.
const { commands } = browser;

/** A command of the manifest, and the keys that the browser has really assigned to it. */
export interface Shortcut {
  readonly name: string;
  /** In the browser's own notation; empty when no keys are set: another extension may have them. */
  readonly keys: string;
}

/** The commands with their keys; none where the browser has no commands (Firefox for Android). */
export async function getShortcuts(): Promise<readonly Shortcut[]> {
  const all = (await commands?.getAll().catch(() => undefined)) ?? [];
  return all.map(({ name = '', shortcut = '' }) => ({ name, keys: shortcut }));
}

/** Firefox has this function since 137; webextension-polyfill does not know it. */
interface ShortcutSettings {
  openShortcutSettings?(): Promise<void>;
}

/** Opens the page of the browser on which the user sets the keys. @throws when it cannot be opened */
export async function openShortcutSettings(): Promise<void> {
  const { openShortcutSettings: open }: ShortcutSettings = commands;
  // Browsers made of Chromium redirect the address to their own scheme.
  await (open ? open() : openTab('chrome://extensions/shortcuts'));
}

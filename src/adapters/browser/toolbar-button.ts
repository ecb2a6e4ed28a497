import { browser } from './browser';

/** The part of `action` that webextension-polyfill does not know. */
interface ToolbarAction {
  /** Firefox for Android has no toolbar. */
  getUserSettings?(): Promise<{ readonly isOnToolbar?: boolean }>;
  /** Chromium has it since 130. */
  readonly onUserSettingsChanged?: { addListener(listener: () => void): void };
}

const action: ToolbarAction | undefined = browser.action;

/** Whether the user pinned the extension's button to the toolbar; undefined where it is not known. */
export async function isOnToolbar(): Promise<boolean | undefined> {
  return (await action?.getUserSettings?.().catch(() => undefined))?.isOnToolbar;
}

/** Calls the listener when the button was pinned or unpinned, in browsers that report it. */
export function onToolbarChange(listener: () => void): void {
  action?.onUserSettingsChanged?.addListener(listener);
}

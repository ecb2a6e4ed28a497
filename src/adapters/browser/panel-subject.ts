import { findText } from '../../core/fields';
import { browser } from './browser';

// The id of the draft or page target that the side panel of a window is to show. The browser keeps it
// in memory until the panel takes it.

const keyOf = (window: number) => `panelSubject:${window}`;

export function savePanelSubject(window: number, id: string): Promise<void> {
  return browser.storage.session.set({ [keyOf(window)]: id });
}

/** The id that waits for the panel; undefined when none waits. */
export async function findPanelSubject(window: number): Promise<string | undefined> {
  const key = keyOf(window);
  return findText((await browser.storage.session.get(key))[key]);
}

/** Removes the id that waits for the panel. @returns it; undefined when none waits */
export async function takePanelSubject(window: number): Promise<string | undefined> {
  const id = await findPanelSubject(window);
  if (id !== undefined) await browser.storage.session.remove(keyOf(window));
  return id;
}

/** Calls the listener when an id waits for the panel. @returns a function that removes the listener */
export function onPanelSubject(window: number, listener: () => void): () => void {
  const onChange = (changes: object) => {
    const change = (changes as Record<string, { newValue?: unknown } | undefined>)[keyOf(window)];
    if (change?.newValue !== undefined) listener();
  };
  browser.storage.onChanged.addListener(onChange);
  return () => browser.storage.onChanged.removeListener(onChange);
}

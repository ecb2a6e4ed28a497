import { findGlance, type Glance } from '../core/glance';
import { browser } from './browser';

/** Held in the browser's memory until it is closed, and readable by our pages only. */
const key = (id: string) => `glance:${id}`;

/** @throws when the memory browsers give an extension (10 MB) is full */
export async function keepGlance(glance: Glance): Promise<void> {
  await browser.storage.session.set({ [key(glance.id)]: glance });
}

export async function findKeptGlance(id: string): Promise<Glance | undefined> {
  return findGlance((await browser.storage.session.get(key(id)))[key(id)]);
}

export function dropGlance(id: string): Promise<void> {
  return browser.storage.session.remove(key(id));
}

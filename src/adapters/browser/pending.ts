import type { Draft } from '../../core/draft';
import type { PageTarget } from '../../core/page-target';
import { browser } from './browser';

/** Held in the browser's memory until it is judged or the browser is closed; for our pages only. */
const key = (id: string) => `pending:${id}`;

/** @throws when the memory browsers give an extension (10 MB) is full */
export function keepPending(what: Draft | PageTarget): Promise<void> {
  return browser.storage.session.set({ [key(what.id)]: what });
}

/** What was kept under an id, still to be parsed. */
export async function findPending(id: string): Promise<unknown> {
  return (await browser.storage.session.get(key(id)))[key(id)];
}

export function dropPending(id: string): Promise<void> {
  return browser.storage.session.remove(key(id));
}

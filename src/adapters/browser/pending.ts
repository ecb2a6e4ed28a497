import type { Draft } from '../../core/draft';
import type { PageTarget } from '../../core/page-target';
import { browser } from './browser';

// A pending draft or page target waits for the review window. The browser keeps it in memory, for
// pages of the extension only, until it is deleted or the browser is closed.

const keyOf = (id: string) => `pending:${id}`;

/** @throws when the extension's session storage is full (10 MB) */
export function savePending(pending: Draft | PageTarget): Promise<void> {
  return browser.storage.session.set({ [keyOf(pending.id)]: pending });
}

/** The stored value, not yet validated; undefined when there is none. */
export async function findPending(id: string): Promise<unknown> {
  return (await browser.storage.session.get(keyOf(id)))[keyOf(id)];
}

export function deletePending(id: string): Promise<void> {
  return browser.storage.session.remove(keyOf(id));
}

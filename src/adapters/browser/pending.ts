import type { Draft } from '../../core/draft';
import { findFields } from '../../core/fields';
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

/** Calls the listener whenever a review is opened on something in this page's own tab. */
export function onPendingFromHere(listener: () => void): void {
  browser.storage.onChanged.addListener((changes, area) => {
    if (area !== 'session') return;
    const added = Object.entries(changes).filter(([key]) => key.startsWith(keyOf('')));
    for (const [, { newValue }] of added)
      void isFromHere(newValue).then((own) => own && listener());
  });
}

async function isFromHere(pending: unknown): Promise<boolean> {
  const tab = findFields(findFields(pending)?.place)?.tab;
  return tab !== undefined && tab === (await browser.tabs.getCurrent())?.id;
}

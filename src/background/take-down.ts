import { deleteDraft, getDrafts, saveDraft } from '../adapters/history';
import type { MenuClick, MenuItem } from '../adapters/menus';
import { openWindow } from '../adapters/windows';
import { DRAFT_LIFE, DRAFT_LIMIT, siteOf } from '../core/draft';
import { holdsSecret } from '../core/secrets';

export const MENUS: readonly MenuItem[] = [
  { id: 'review-selection', context: 'selection', title: 'menu_selection' },
  { id: 'review-link', context: 'link', title: 'menu_link' },
];

/**
 * Takes down what was clicked and opens the review window on it. A secret is not taken down: the
 * window then says so, and nothing of it was stored.
 * @returns the window's id
 */
export async function takeDown(click: MenuClick): Promise<number> {
  const kind = click.item === 'review-link' ? 'link' : 'selection';
  const text = (kind === 'link' ? click.link : click.selection) ?? '';
  if (holdsSecret(decodeLoosely(text))) {
    return openWindow('review', 'secret');
  }
  const id = crypto.randomUUID();
  const draft = { id, createdAt: Date.now(), kind, text: text.slice(0, DRAFT_LIMIT + 1) } as const;
  try {
    await saveDraft({ ...draft, site: siteOf(click.page) });
  } catch (error) {
    console.error('the draft could not be kept', error);
    return openWindow('review', 'unreadable');
  }
  return openWindow('review', id);
}

/** Lets go of drafts nobody came back to. */
export async function dropOldDrafts(now = Date.now()): Promise<void> {
  const old = (await getDrafts()).filter((draft) => now - draft.createdAt > DRAFT_LIFE);
  await Promise.all(old.map((draft) => deleteDraft(draft.id)));
}

/** Percent-encoding must not hide a secret in a link. */
function decodeLoosely(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

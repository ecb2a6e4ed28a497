import { deleteDraft, getDrafts, saveDraft } from '../adapters/history';
import type { MenuClick, MenuItem } from '../adapters/menus';
import { openWindow } from '../adapters/windows';
import { DRAFT_LIFE, DRAFT_LIMIT, type Draft, siteOf } from '../core/draft';
import { holdsSecret } from '../core/recognise/secrets';

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
  const clicked = (kind === 'link' ? click.link : click.selection) ?? '';
  return take(kind, clicked.slice(0, DRAFT_LIMIT + 1), siteOf(click.page));
}

/** The same for a text that was pasted or typed. */
export async function takeText(text: string): Promise<void> {
  await take('selection', text.slice(0, DRAFT_LIMIT + 1), '');
}

async function take(kind: Draft['kind'], text: string, site: string): Promise<number> {
  if (holdsSecret(decodeLoosely(text))) {
    return openWindow('review', 'secret');
  }
  const id = crypto.randomUUID();
  try {
    await saveDraft({ id, createdAt: Date.now(), kind, text, site });
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

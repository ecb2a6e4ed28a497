import { dropPending, keepPending } from '../adapters/browser/pending';
import { openWindow } from '../adapters/browser/windows';
import type { MenuClick, MenuItem } from '../adapters/menus/menus';
import { deleteDraft, deleteDraftsBefore, saveDraft } from '../adapters/storage/drafts';
import { DRAFT_LIMIT, DRAFT_MAX_AGE, type Draft, siteOf, type TabPlace } from '../core/draft';
import { type PageTarget, SOURCE_LIMIT } from '../core/page-target';

export const MENUS: readonly MenuItem[] = [
  { id: 'review-selection', contexts: ['selection'], title: 'menu_selection' },
  { id: 'review-link', contexts: ['link'], title: 'menu_link' },
  { id: 'picture', contexts: ['image', 'video'], title: 'menu_picture' },
  { id: 'scan', contexts: ['page'], title: 'menu_scan' },
  { id: 'sign-in', contexts: ['page'], title: 'menu_sign_in' },
  { id: 'write', contexts: ['page'], title: 'menu_write' },
];

/**
 * Takes down what was clicked, in memory only, and opens the review window on it: that judges it
 * before anything is stored.
 * @returns the window's id
 */
export function openReviewFromMenu({ item, place, page, ...click }: MenuClick): Promise<number> {
  const kind = item.slice('review-'.length);
  if (kind === 'link' || kind === 'selection')
    return take(kind, click[kind] ?? '', place, siteOf(page));
  return openReviewOfTarget(item as PageTarget['kind'], place, page, click.source);
}

/** The same for a text that was pasted or typed. */
export async function openReviewOfText(text: string, place?: TabPlace): Promise<void> {
  await take('selection', text, place);
}

/** Opens the review window on something that window itself reads from the page. */
export function openReviewOfTarget(
  kind: PageTarget['kind'],
  place: TabPlace,
  page = '',
  source = '',
): Promise<number> {
  const bounded = source.slice(0, SOURCE_LIMIT);
  return openOn({ id: crypto.randomUUID(), kind, place, page, source: bounded });
}

/** Puts on disk what the review window judged to be something to sign. */
export async function keepDraft(draft: Draft): Promise<void> {
  await saveDraft(draft);
  await dropPending(draft.id);
}

/** Forgets a draft, wherever it is. */
export async function discardDraft(id: string): Promise<void> {
  await dropPending(id);
  await deleteDraft(id);
}

function take(kind: Draft['kind'], text: string, place?: TabPlace, site = ''): Promise<number> {
  const bounded = text.slice(0, DRAFT_LIMIT + 1);
  const taken = { id: crypto.randomUUID(), createdAt: Date.now(), kind, text: bounded, site };
  return openOn({ ...taken, ...(place && { place }) });
}

async function openOn(what: Draft | PageTarget): Promise<number> {
  try {
    await keepPending(what);
  } catch (error) {
    console.error('what was pointed at could not be kept', error);
    return openWindow('review', 'unreadable');
  }
  return openWindow('review', what.id);
}

/** Lets go of drafts nobody came back to. */
export function deleteOldDrafts(): Promise<void> {
  return deleteDraftsBefore(Date.now() - DRAFT_MAX_AGE);
}

import { deletePending, savePending } from '../adapters/browser/pending';
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
 * Keeps what was clicked in memory and opens the review window on it. The window checks it before
 * anything is stored.
 * @returns the id of the window
 */
export function openReviewFromMenu({ item, place, page, ...click }: MenuClick): Promise<number> {
  if (item === 'review-link')
    return openReviewOfDraft('link', click.link ?? '', place, siteOf(page));
  if (item === 'review-selection') {
    return openReviewOfTarget('selection', place, page, { reported: click.selection ?? '' });
  }
  return openReviewOfTarget(item as PageTarget['kind'], place, page, click);
}

/** Opens the review window on a text that was pasted or typed. */
export async function openReviewOfText(text: string, place?: TabPlace): Promise<void> {
  await openReviewOfDraft('selection', text, place);
}

/** Opens the review window on a target that the window reads from the page. */
export function openReviewOfTarget(
  kind: PageTarget['kind'],
  place: TabPlace,
  page = '',
  { source = '', reported }: { readonly source?: string | undefined; reported?: string } = {},
): Promise<number> {
  const target = {
    id: crypto.randomUUID(),
    kind,
    place,
    page,
    source: source.slice(0, SOURCE_LIMIT),
  };
  const limited = reported?.slice(0, DRAFT_LIMIT + 1);
  return openReview({ ...target, ...(limited !== undefined && { reported: limited }) });
}

/** Stores a draft that the review window recognised as something to sign. */
export async function keepDraft(draft: Draft): Promise<void> {
  await saveDraft(draft);
  await deletePending(draft.id);
}

/** Deletes a draft from memory and from the database. */
export async function discardDraft(id: string): Promise<void> {
  await deletePending(id);
  await deleteDraft(id);
}

function openReviewOfDraft(
  kind: Draft['kind'],
  text: string,
  place?: TabPlace,
  site = '',
): Promise<number> {
  // One character more than the limit, so that the review window reports a text that is too long.
  const limited = text.slice(0, DRAFT_LIMIT + 1);
  const draft = { id: crypto.randomUUID(), createdAt: Date.now(), kind, text: limited, site };
  return openReview({ ...draft, ...(place && { place }) });
}

async function openReview(pending: Draft | PageTarget): Promise<number> {
  try {
    await savePending(pending);
  } catch (error) {
    console.error('the draft or page target could not be kept in memory', error);
    return openWindow('review', 'unreadable');
  }
  return openWindow('review', pending.id);
}

/** Deletes drafts older than `DRAFT_MAX_AGE`. */
export function deleteOldDrafts(): Promise<void> {
  return deleteDraftsBefore(Date.now() - DRAFT_MAX_AGE);
}

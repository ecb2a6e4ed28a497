import { deletePending, savePending } from '../adapters/browser/pending';
import { openSidePanel } from '../adapters/browser/side-panel';
import { openWindow } from '../adapters/browser/windows';
import type { MenuClick, MenuItem } from '../adapters/menus/menus';
import { deleteDraft, deleteDraftsBefore, saveDraft } from '../adapters/storage/drafts';
import {
  DRAFT_LIMIT,
  DRAFT_MAX_AGE,
  type Draft,
  type DraftOrigin,
  siteOf,
  type TabPlace,
} from '../core/draft';
import { type PageTarget, SOURCE_LIMIT } from '../core/page-target';
import { showInPanel } from './open-in-panel';

export const MENUS: readonly MenuItem[] = [
  { id: 'review-selection', contexts: ['selection'], title: 'menu_selection' },
  { id: 'review-link', contexts: ['link'], title: 'menu_link' },
  { id: 'picture', contexts: ['image', 'video'], title: 'menu_picture' },
  { id: 'scan', contexts: ['page'], title: 'menu_scan' },
  { id: 'sign-in', contexts: ['page'], title: 'menu_sign_in' },
  { id: 'write', contexts: ['page'], title: 'menu_write' },
];

/**
 * Keeps what was clicked in memory and opens the review window or the side panel on it. The review
 * checks it before anything is stored.
 */
export function openReviewFromMenu({ item, place, page, ...click }: MenuClick): Promise<void> {
  if (item === 'review-link')
    return openReview(draftOf('link', click.link ?? '', place, siteOf(page)), place);
  if (item === 'review-selection') {
    return openReviewOfTarget('selection', place, page, { reported: click.selection ?? '' });
  }
  return openReviewOfTarget(item as PageTarget['kind'], place, page, click);
}

/** Opens the review on a text that was pasted or typed. */
export async function openReviewOfText(
  text: string,
  { place, panel }: DraftOrigin = {},
): Promise<void> {
  const draft = draftOf('selection', text, place);
  await saveAndShow(draft, place?.window, panel);
}

/** Opens the review on a target that it reads from the page. */
export function openReviewOfTarget(
  kind: PageTarget['kind'],
  place: TabPlace,
  page = '',
  { source = '', reported }: { readonly source?: string | undefined; reported?: string } = {},
): Promise<void> {
  const target = {
    id: crypto.randomUUID(),
    kind,
    place,
    page,
    source: source.slice(0, SOURCE_LIMIT),
  };
  const limited = reported?.slice(0, DRAFT_LIMIT + 1);
  return openReview({ ...target, ...(limited !== undefined && { reported: limited }) }, place);
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

function draftOf(kind: Draft['kind'], text: string, place?: TabPlace, site = ''): Draft {
  // One character more than the limit, so that the review window reports a text that is too long.
  const limited = text.slice(0, DRAFT_LIMIT + 1);
  const draft = { id: crypto.randomUUID(), createdAt: Date.now(), kind, text: limited, site };
  return { ...draft, ...(place && { place }) };
}

/** Opens the review at the place of a click or key. Runs within the action until the first await. */
async function openReview(pending: Draft | PageTarget, place: TabPlace): Promise<void> {
  const { window } = place;
  // Pages in the side panel of a private window cannot use the database.
  const panel = place.private ? false : openSidePanel(window);
  await saveAndShow(pending, window, (await panel) ? window : undefined);
}

async function saveAndShow(
  pending: Draft | PageTarget,
  window: number | undefined,
  panel: number | undefined,
): Promise<void> {
  let { id } = pending;
  try {
    await savePending(pending);
  } catch (error) {
    console.error('the draft or page target could not be kept in memory', error);
    id = 'unreadable';
  }
  await (panel === undefined ? openWindow('review', id, window) : showInPanel(id, panel));
}

/** Deletes drafts older than `DRAFT_MAX_AGE`. */
export function deleteOldDrafts(): Promise<void> {
  return deleteDraftsBefore(Date.now() - DRAFT_MAX_AGE);
}

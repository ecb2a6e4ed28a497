import { dropGlance, keepGlance } from '../adapters/glances';
import { deleteDraft, getDrafts, saveDraft } from '../adapters/history';
import type { MenuClick, MenuItem } from '../adapters/menus';
import { openWindow } from '../adapters/windows';
import { DRAFT_LIFE, DRAFT_LIMIT, type Draft, type Place, siteOf } from '../core/draft';
import { type Glance, SOURCE_LIMIT } from '../core/glance';
import { hidesSecret } from '../core/recognise/secrets';

export const MENUS: readonly MenuItem[] = [
  { id: 'review-selection', contexts: ['selection'], title: 'menu_selection' },
  { id: 'review-link', contexts: ['link'], title: 'menu_link' },
  { id: 'picture', contexts: ['image', 'video'], title: 'menu_picture' },
  { id: 'scan', contexts: ['page'], title: 'menu_scan' },
  { id: 'sign-in', contexts: ['page'], title: 'menu_sign_in' },
  { id: 'write', contexts: ['page'], title: 'menu_write' },
];

/**
 * Takes down what was clicked and opens the review window on it. A secret is not taken down: the
 * window then says so, and nothing of it was stored.
 * @returns the window's id
 */
export async function takeDown(click: MenuClick): Promise<number> {
  const { item, place, page } = click;
  const site = siteOf(page);
  if (item === 'picture' || item === 'scan') return lookAt(item, place, page, click.source);
  if (item === 'sign-in') return openWindow('review', `sign-in:${site}`);
  if (item === 'write') return openWindow('review', item);
  const kind = item === 'review-link' ? 'link' : 'selection';
  return take(kind, (kind === 'link' ? click.link : click.selection) ?? '', site, place);
}

/** The same for a text that was pasted or typed. */
export async function takeText(text: string): Promise<void> {
  await take('selection', text, '');
}

/** Opens the review window on something that window itself reads from the page. */
export function lookAt(
  kind: Glance['kind'],
  place: Place,
  page = '',
  source = '',
): Promise<number> {
  const id = crypto.randomUUID();
  const bounded = source.slice(0, SOURCE_LIMIT);
  return openOn(id, keepGlance({ id, kind, place, page, source: bounded }));
}

/** Makes a draft of the text the review window read; none of it is kept when it is a secret. */
export async function keepRead(glance: Glance, text: string): Promise<'kept' | 'secret'> {
  if (hidesSecret(text)) return 'secret';
  await saveDraft(draftOf(glance.id, 'selection', text, siteOf(glance.page), glance.place));
  await dropGlance(glance.id);
  return 'kept';
}

async function take(
  kind: Draft['kind'],
  text: string,
  site: string,
  place?: Place,
): Promise<number> {
  if (hidesSecret(text.slice(0, DRAFT_LIMIT + 1))) return openWindow('review', 'secret');
  const id = crypto.randomUUID();
  return openOn(id, saveDraft(draftOf(id, kind, text, site, place)));
}

function draftOf(
  id: string,
  kind: Draft['kind'],
  text: string,
  site: string,
  place?: Place,
): Draft {
  const bounded = text.slice(0, DRAFT_LIMIT + 1);
  return { id, createdAt: Date.now(), kind, text: bounded, site, ...(place && { place }) };
}

async function openOn(id: string, kept: Promise<void>): Promise<number> {
  try {
    await kept;
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

import { findTabPlace, type TabPlace } from './draft';
import { findFields, findText } from './fields';

/** `page` means everything on the page that can be signed: its selection, else its links and codes. */
const KINDS = ['picture', 'scan', 'selection', 'page', 'sign-in', 'write'] as const;

/** The kinds whose content is read. For `sign-in` and `write` only the place matters. */
export type ReadableKind = 'picture' | 'scan' | 'selection' | 'page';

/**
 * What the user pointed at when there is no text yet: a picture, the page, or its selection. The
 * review window reads it. It is kept only in memory: the address of a picture may contain the picture
 * (`data:`), a picture may show a secret, and pages of private windows must not be stored.
 */
export interface PageTarget {
  readonly id: string;
  readonly kind: (typeof KINDS)[number];
  readonly place: TabPlace;
  /**
   * The address of the page at that time: a page with another address is not read. Empty where the
   * browser does not show it to extensions.
   */
  readonly page: string;
  /** The first `SOURCE_LIMIT` characters of the clicked picture's address; empty without one. */
  readonly source: string;
  /**
   * The selected text as the browser reports it with a click on the menu. Chromium joins its lines,
   * and Firefox cuts it: the text is read from the page where possible.
   */
  readonly reported?: string;
}

/** All pictures of the page whose addresses begin with the same characters, up to this, are read. */
export const SOURCE_LIMIT = 64 * 1024;

/** Parses a stored page target; undefined when it is damaged. */
export function findPageTarget(row: unknown): PageTarget | undefined {
  const fields = findFields(row);
  const id = findText(fields?.id);
  const place = findTabPlace(fields?.place);
  const { page, source, reported } = fields ?? {};
  const kind = KINDS.find((known) => known === fields?.kind);
  if (!id || !place || !kind || typeof page !== 'string' || typeof source !== 'string') {
    return undefined;
  }
  return { id, kind, place, page, source, ...(typeof reported === 'string' && { reported }) };
}

/** A page target whose content is read. */
export type ReadableTarget = PageTarget & { readonly kind: ReadableKind };

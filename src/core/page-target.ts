import { findTabPlace, type TabPlace } from './draft';
import { findFields, findText } from './fields';

/** `page` is whatever can be signed on it: its selection, else its links and codes. */
const KINDS = ['picture', 'scan', 'selection', 'page', 'sign-in', 'write'] as const;

/** What is read there. To sign in or to write a request, only where that was asked matters. */
export type ReadableKind = 'picture' | 'scan' | 'selection' | 'page';

/**
 * Where the user pointed when there is no text yet: a picture, the page, or its selection. The
 * review window looks there and reads. Kept in memory only: the address of a picture may be the
 * picture itself, a picture may show a secret, and a page in a private window is nobody's business.
 */
export interface PageTarget {
  readonly id: string;
  readonly kind: (typeof KINDS)[number];
  readonly place: TabPlace;
  /**
   * The page's address then: another one now is another page, and is not read. Empty where the
   * browser lets no extension look.
   */
  readonly page: string;
  /** The clicked picture's address, at most `SOURCE_LIMIT` of it; empty when it has none. */
  readonly source: string;
}

/** Pictures whose addresses begin alike for so long are all read. */
export const SOURCE_LIMIT = 64 * 1024;

/** A glance back from memory, or undefined when it is damaged. */
export function findPageTarget(row: unknown): PageTarget | undefined {
  const fields = findFields(row);
  const id = findText(fields?.id);
  const place = findTabPlace(fields?.place);
  const { page, source } = fields ?? {};
  const kind = KINDS.find((known) => known === fields?.kind);
  if (!id || !place || !kind || typeof page !== 'string' || typeof source !== 'string') {
    return undefined;
  }
  return { id, kind, place, page, source };
}

/** A glance at something that is still to be read. */
export type ReadableTarget = PageTarget & { readonly kind: ReadableKind };

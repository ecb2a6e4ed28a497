import { findFields, findNumber, findText } from './fields';

/** What the user pointed at, as the worker took it down: read and judged in the review window. */
export interface Draft {
  readonly id: string;
  readonly createdAt: number;
  readonly kind: 'selection' | 'link';
  readonly text: string;
  /** Host of the page; empty when unknown. */
  readonly site: string;
  /** The tab it came from, while that is open: the browser's own numbers. */
  readonly place?: Place;
}

/** A frame of a tab of a window. */
export interface Place {
  readonly window: number;
  readonly tab: number;
  readonly frame: number;
}

/** The longest text taken from a page; more is no sign request. */
export const DRAFT_LIMIT = 256 * 1024;

/** A draft nobody came back to for a week is let go. */
export const DRAFT_LIFE = 7 * 24 * 3_600_000;

/** A stored draft back from disk, or undefined when it is damaged. */
export function findDraft(row: unknown): Draft | undefined {
  const fields = findFields(row);
  const id = findText(fields?.id);
  const createdAt = findNumber(fields?.createdAt);
  const kind = fields?.kind === 'link' ? 'link' : 'selection';
  if (!fields || !id || createdAt === undefined || typeof fields.text !== 'string')
    return undefined;
  return { id, createdAt, kind, text: fields.text, site: findText(fields.site) ?? '' };
}

/** The host of a page address for showing; empty for pages without one. */
export function siteOf(url: string | undefined): string {
  return url && URL.canParse(url) ? new URL(url).host : '';
}

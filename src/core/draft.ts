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
  readonly place?: TabPlace;
}

/** A frame of a tab of a window. */
export interface TabPlace {
  readonly window: number;
  readonly tab: number;
  readonly frame: number;
  /** The tab is in a private window or a container: what comes of it is forgotten once it is over. */
  readonly private?: true;
}

/** The longest text taken from a page; more is no sign request. */
export const DRAFT_LIMIT = 256 * 1024;

/** A draft nobody came back to for a week is let go. */
export const DRAFT_MAX_AGE = 7 * 24 * 3_600_000;

/** A stored draft back from disk, or undefined when it is damaged. */
export function findDraft(row: unknown): Draft | undefined {
  const fields = findFields(row);
  const id = findText(fields?.id);
  const createdAt = findNumber(fields?.createdAt);
  const kind = fields?.kind === 'link' ? 'link' : 'selection';
  if (!fields || !id || createdAt === undefined || typeof fields.text !== 'string')
    return undefined;
  const place = findTabPlace(fields.place);
  const site = findText(fields.site) ?? '';
  return { id, createdAt, kind, text: fields.text, site, ...(place && { place }) };
}

/** A stored place, or undefined when it is damaged or none. */
export function findTabPlace(value: unknown): TabPlace | undefined {
  const { window, tab, frame } = findFields(value) ?? {};
  return Number.isInteger(window) && Number.isInteger(tab) && Number.isInteger(frame)
    ? (value as TabPlace)
    : undefined;
}

/** The host of a website's address for showing; empty for other pages. */
export function siteOf(url: string | undefined): string {
  return url && /^https?:/.test(url) && URL.canParse(url) ? new URL(url).host : '';
}

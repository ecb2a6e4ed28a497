import { type Fields, findFields, findNumber, findText } from './fields';
import { findUrl } from './find-url';

/** A text that the user selected, clicked or pasted. The review window reads and checks it. */
export interface Draft {
  readonly id: string;
  readonly createdAt: number;
  readonly kind: 'selection' | 'link';
  readonly text: string;
  /** Host of the page; empty when unknown. */
  readonly site: string;
  /** The tab it came from, by the browser's numbers. The tab may be closed by now. */
  readonly place?: TabPlace;
  /** What the text may lack, because the page could not be read. */
  readonly missing?: MissingPart;
  /**
   * What the review window read in the text: `findDraftSummary` parses it, which the worker does not
   * load. Drafts of earlier versions have none.
   */
  readonly summary?: Fields;
}

/** The line breaks of a text, or its end. Each has a sentence, `selection_<part>`. */
export type MissingPart = 'lines' | 'end';

/** A frame in a tab of a window. */
export interface TabPlace {
  readonly window: number;
  readonly tab: number;
  readonly frame: number;
  /** The tab is in a private window or a container: its requests are deleted when they have ended. */
  readonly private?: true;
}

/** The longest text (characters) taken from a page. A sign request is never longer. */
export const DRAFT_LIMIT = 256 * 1024;

/** Drafts older than a week (ms) are deleted. */
export const DRAFT_MAX_AGE = 7 * 24 * 3_600_000;

const PARTS: readonly MissingPart[] = ['lines', 'end'];

/** Parses a stored draft; undefined when it is damaged. */
export function findDraft(row: unknown): Draft | undefined {
  const fields = findFields(row);
  const id = findText(fields?.id);
  const createdAt = findNumber(fields?.createdAt);
  const kind = fields?.kind === 'link' ? 'link' : 'selection';
  if (!fields || !id || createdAt === undefined || typeof fields.text !== 'string')
    return undefined;
  const place = findTabPlace(fields.place);
  const site = findText(fields.site) ?? '';
  const missing = PARTS.find((part) => part === fields.missing);
  const summary = findFields(fields.summary);
  const optional = {
    ...(place && { place }),
    ...(missing && { missing }),
    ...(summary && { summary }),
  };
  return { id, createdAt, kind, text: fields.text, site, ...optional };
}

/** Parses a stored place; undefined when it is missing or damaged. */
export function findTabPlace(value: unknown): TabPlace | undefined {
  const { window, tab, frame } = findFields(value) ?? {};
  return Number.isInteger(window) && Number.isInteger(tab) && Number.isInteger(frame)
    ? (value as TabPlace)
    : undefined;
}

/** Where a pasted text comes from, and where its review opens. */
export interface DraftOrigin {
  /** The tab where it was pasted. */
  readonly place?: TabPlace | undefined;
  /** The window whose side panel the page has opened for it. */
  readonly panel?: number | undefined;
}

/** The host of a website, for display; empty for other pages. */
export function siteOf(url: string | undefined): string {
  return url && /^https?:/.test(url) ? (findUrl(url)?.host ?? '') : '';
}

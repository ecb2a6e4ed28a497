import type { MissingPart } from './draft';

/** Firefox reports at most this many characters of a selection. */
const REPORTED_LIMIT = 16_384;

/** The text of a clicked selection. */
export interface ClickedSelection {
  readonly text: string;
  readonly missing?: MissingPart;
}

/**
 * Chooses the text of a selection that the user clicked: the page's, when it is the one that the
 * browser reports, else the browser's.
 * @param fromPage the selections of the clicked frame; empty when it could not be read
 * @param reported the selection as the browser reports it
 * @param browserName Firefox cuts what it reports, the others join its lines
 */
export function chooseSelection(
  fromPage: readonly unknown[],
  reported: string,
  browserName: string,
): ClickedSelection {
  const isFirefox = browserName === 'Firefox';
  const isCut = isFirefox && reported.length >= REPORTED_LIMIT;
  const expected = withoutSpace(reported);
  for (const text of fromPage) {
    if (typeof text !== 'string' || text.trim() === '') continue;
    const own = withoutSpace(text);
    if (expected === '' || own === expected || (isCut && own.startsWith(expected))) return { text };
  }
  if (isCut) return { text: reported, missing: 'end' };
  const mayBeJoined = !isFirefox && /\s/.test(reported.trim()) && !/[\r\n]/.test(reported);
  return { text: reported, ...(mayBeJoined && { missing: 'lines' }) };
}

function withoutSpace(text: string): string {
  return text.replace(/\s/g, '');
}

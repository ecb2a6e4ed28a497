import { browserName } from '../../adapters/browser/browser-name';
import { expectTab, runInTab } from '../../adapters/browser/tab';
import { type ClickedSelection, chooseSelection } from '../../core/clicked-selection';
import { DRAFT_LIMIT } from '../../core/draft';
import type { PageTarget } from '../../core/page-target';
import { findSelection } from '../in-tab/find-selection';

/** A page whose script runs for longer (ms) cannot be read. */
const TIMEOUT_MS = 1500;

/**
 * Reads the selection that the user clicked from its frame. Where the browser lets no extension read
 * (its own pages, its store, PDF files, frames of other websites), it is what the browser reports.
 */
export async function readClickedSelection(
  { place, page }: PageTarget,
  reported: string,
): Promise<ClickedSelection> {
  const read = async (): Promise<unknown[]> => {
    await expectTab(place, page);
    const [texts] = await runInTab(place.tab, place.frame, findSelection, DRAFT_LIMIT + 1);
    return Array.isArray(texts) ? texts : [];
  };
  const timeout = new Promise<never>((_, reject) => {
    setTimeout(reject, TIMEOUT_MS, new Error(`The page did not answer for ${TIMEOUT_MS} ms.`));
  });
  const fromPage = await Promise.race([read(), timeout]).catch((error) => {
    console.warn(error);
    return [];
  });
  return chooseSelection(fromPage, reported, browserName()[0]);
}

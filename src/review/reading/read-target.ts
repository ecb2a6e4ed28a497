import { expectTab, runInTab } from '../../adapters/browser/tab';
import { DRAFT_LIMIT } from '../../core/draft';
import type { PageTarget } from '../../core/page-target';
import { findSelection } from '../in-tab/find-selection';
import type { TargetTexts } from './target-texts';

/**
 * Reads the texts of a page target from its tab.
 * @throws TabError when the tab cannot be read
 */
export async function readTarget(pageTarget: PageTarget): Promise<TargetTexts> {
  if (pageTarget.kind === 'selection') return readSelection(pageTarget);
  if (pageTarget.kind === 'page') {
    const selected = await readSelection(pageTarget);
    if (selected.texts.length > 0) return selected;
    const { readLinksAndCodes } = await import('./read-links-and-codes');
    return readLinksAndCodes(pageTarget);
  }
  const { readPageCodes, readPictureCodes } = await import('./read-codes-in-tab');
  return pageTarget.kind === 'scan' ? readPageCodes(pageTarget) : readPictureCodes(pageTarget);
}

/** The first selection in the frames of the page. */
async function readSelection({ place, page }: PageTarget): Promise<TargetTexts> {
  await expectTab(place, page);
  const selections = await runInTab(place.tab, 'all', findSelection, DRAFT_LIMIT + 1);
  const [text] = selections.flat().filter((each) => typeof each === 'string');
  return { texts: text === undefined ? [] : [text], isExact: true };
}

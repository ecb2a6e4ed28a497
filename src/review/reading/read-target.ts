import { expectTab, runInTab } from '../../adapters/browser/tab';
import { DRAFT_LIMIT } from '../../core/draft';
import type { PageTarget } from '../../core/page-target';
import { findSelection } from '../in-tab/find-selection';
import type { TargetTexts } from './read-codes-in-tab';

/**
 * The texts where the user pointed, none when there are none.
 * @throws TabError when the tab cannot be looked at
 */
export async function readTarget(glance: PageTarget): Promise<TargetTexts> {
  if (glance.kind === 'selection') return readSelection(glance);
  if (glance.kind === 'page') {
    const selected = await readSelection(glance);
    if (selected.texts.length > 0) return selected;
    const { readLinksAndCodes } = await import('./read-links-and-codes');
    return readLinksAndCodes(glance);
  }
  const { readPageCodes, readPictureCodes } = await import('./read-codes-in-tab');
  return glance.kind === 'scan' ? readPageCodes(glance) : readPictureCodes(glance);
}

/** The first selection of the page's frames. */
async function readSelection({ place, page }: PageTarget): Promise<TargetTexts> {
  await expectTab(place, page);
  const selections = await runInTab(place.tab, 'all', findSelection, DRAFT_LIMIT + 1);
  const text = selections.find((each) => typeof each === 'string' && each.trim() !== '');
  return { texts: typeof text === 'string' ? [text] : [], exact: true };
}

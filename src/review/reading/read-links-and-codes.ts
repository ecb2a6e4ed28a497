import { runInTab } from '../../adapters/browser/tab';
import type { PageTarget } from '../../core/page-target';
import { recognise } from '../../core/recognise/recognise';
import { findLinks } from '../in-tab/find-links';
import { readPageCodes } from './read-codes-in-tab';
import type { TargetTexts } from './target-texts';

/** Longer addresses are skipped. Links to sign are shorter, and pages may contain very long ones. */
const MAX_ADDRESS_LENGTH = 8192;

/** The most links to choose from: on an explorer's page every row is a link. */
const MAX_LINKS = 20;

/**
 * Reads the codes that a page shows, and its links that can be signed or looked up.
 * @throws TabError when the tab cannot be read and there is no such link either
 */
export async function readLinksAndCodes(pageTarget: PageTarget): Promise<TargetTexts> {
  const [found] = await runInTab(pageTarget.place.tab, 0, findLinks, MAX_ADDRESS_LENGTH).catch(
    () => [],
  );
  const links = (Array.isArray(found) ? found : []).filter(isSignable).slice(0, MAX_LINKS);
  const codes = await readPageCodes(pageTarget).catch((error) => {
    if (links.length === 0) throw error;
    return { texts: [] };
  });
  return { texts: [...new Set([...codes.texts, ...links])], isExact: true, links };
}

function isSignable(address: unknown): address is string {
  if (typeof address !== 'string') return false;
  const draft = { id: '', createdAt: 0, kind: 'link', text: address, site: '' } as const;
  return recognise(draft).kind !== 'nothing';
}

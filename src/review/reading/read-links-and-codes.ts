import { runInTab } from '../../adapters/browser/tab';
import type { PageTarget } from '../../core/page-target';
import { recognise } from '../../core/recognise/recognise';
import { findLinks } from '../in-tab/find-links';
import { type TargetTexts, readPageCodes } from './read-codes-in-tab';

/** A longer address is no link to sign: code in a page may bring very long ones. */
const LONGEST = 8192;

/** MoreOptions than these nobody reads through: on an explorer's page every line is a link. */
const MOST = 20;

/**
 * The codes a page shows, and its links that lead to something of the ledger.
 * @throws TabError when the tab cannot be looked at, and there is no such link either
 */
export async function readLinksAndCodes(glance: PageTarget): Promise<TargetTexts> {
  const [found] = await runInTab(glance.place.tab, 0, findLinks, LONGEST).catch(() => []);
  const links = (Array.isArray(found) ? found : []).filter(isSignable).slice(0, MOST);
  const codes = await readPageCodes(glance).catch((error) => {
    if (links.length === 0) throw error;
    return { texts: [] };
  });
  return { texts: [...new Set([...codes.texts, ...links])], exact: true, links };
}

function isSignable(address: unknown): address is string {
  if (typeof address !== 'string') return false;
  const draft = { id: '', createdAt: 0, kind: 'link', text: address, site: '' } as const;
  return recognise(draft).kind !== 'nothing';
}

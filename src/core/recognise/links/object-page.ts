import { isHash, recogniseId } from '../id-forms';
import { objectOf, recogniseNamedId } from '../named-id';
import type { Recognised } from '../recognised';
import { findExplorerPage } from './explorers';
import { decodedSegments } from './path-segments';

/**
 * Recognises a page about a transaction or an object of the ledger, by the id in its path or query
 * and the name before that. The last id of a path counts: `/nft/<id>/offer/<id>` is about an offer.
 */
export function findObjectPage(url: URL): Recognised | undefined {
  const explorer = findExplorerPage(url);
  const network = explorer?.network;
  const parts = explorer?.parts ?? decodedSegments(url.pathname);
  const inPath = parts.map((part, at) => [parts[at - 1] ?? '', part] as const).reverse();
  for (const [name, id] of [...inPath, ...url.searchParams]) {
    const found = recogniseNamedId(name, id, network);
    if (found) return found;
  }
  if (!explorer) return undefined;
  const at = parts.findIndex(isHash);
  const id = parts[at];
  if (id === undefined) return undefined;
  return at === 0 ? recogniseId(id, network) : objectOf('object', id, network);
}

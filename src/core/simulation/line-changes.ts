import { type Fields, findFields, findText } from '../fields';
import { isZero, plainDecimal } from '../transaction/decimal';
import type { AffectedNode } from './affected-node';
import { lineSides } from './balance-changes';

/** What happens to a trust line of an account. */
export interface LineChange {
  readonly kind: 'created' | 'removed' | 'limit';
  readonly currency: string;
  /** The other account of the line. */
  readonly issuer: string;
  /** The limit of the account afterwards, decimal text. */
  readonly limit: string;
  /** The limit before. */
  readonly former?: string;
}

/**
 * The trust lines of an account that are created or removed, or get another limit. A line that an
 * issuer gets because others trust it is none of its own.
 */
export function findLineChanges(nodes: readonly AffectedNode[], account: string): LineChange[] {
  return nodes.flatMap((node) => (node.type === 'RippleState' ? changeOf(node, account) : []));
}

function changeOf(node: AffectedNode, account: string): LineChange[] {
  const { currency, low, high, before, after } = lineSides(node);
  if (low !== account && high !== account) return [];
  const isLow = low === account;
  const side = isLow ? 'LowLimit' : 'HighLimit';
  const [limit, former] = [limitOf(node.after, side), limitOf(node.before, side)];
  const line = { currency, issuer: isLow ? high : low, limit };
  const holds = [before, after].some(({ digits }) => (isLow ? digits > 0n : digits < 0n));
  const isOwn = holds || !isZero(limit) || !isZero(former);
  if (!isOwn) return [];
  if (node.kind === 'created') return [{ kind: 'created', ...line }];
  if (node.kind === 'removed') return [{ kind: 'removed', ...line }];
  return limit === former ? [] : [{ kind: 'limit', ...line, former }];
}

function limitOf(fields: Fields, side: string): string {
  return plainDecimal(findText(findFields(fields[side])?.value) ?? '0');
}

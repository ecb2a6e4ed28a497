import { findFields, findNumber } from '../fields';

/** The balance of an account as a ledger node answered at some time. */
export interface BalanceReading {
  readonly account: string;
  /** The key of the network. */
  readonly network: string;
  /** The balance in drops. */
  readonly drops: string;
  /** When the node answered (ms since 1970). */
  readonly at: number;
}

/** The account and the network of a balance. */
export type BalanceOwner = Pick<BalanceReading, 'account' | 'network'>;

/** Parses a stored reading; undefined when it is damaged, or of another account or network. */
export function findBalanceReading(
  value: unknown,
  { account, network }: BalanceOwner,
): BalanceReading | undefined {
  const fields = findFields(value);
  const at = findNumber(fields?.at);
  if (!fields || fields.account !== account || fields.network !== network) return undefined;
  const { drops } = fields;
  if (typeof drops !== 'string' || !/^\d{1,18}$/.test(drops) || at === undefined) return undefined;
  return { account, network, drops, at };
}

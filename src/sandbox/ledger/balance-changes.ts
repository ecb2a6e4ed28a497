import type { LedgerEntry } from './ledger';

interface Change {
  counterparty: string;
  currency: string;
  value: string;
}

const parseDrops = (value: unknown): bigint =>
  typeof value === 'string' && /^\d+$/.test(value) ? BigInt(value) : 0n;

function formatXrp(amount: bigint): string {
  const text = (amount < 0n ? -amount : amount).toString().padStart(7, '0');
  const fraction = text.slice(-6).replace(/0+$/, '');
  const whole = text.slice(0, -6);
  return `${amount < 0n ? '-' : ''}${whole}${fraction ? `.${fraction}` : ''}`;
}

/** Changes of the native balance of sender and destination: fee and delivered amount (§1.4). */
export function balanceChanges(entry: LedgerEntry): Record<string, Change[]> {
  const { transaction, meta, network } = entry;
  const delivered = parseDrops(meta.delivered_amount);
  const changes: Record<string, Change[]> = {};
  const add = (account: unknown, amount: bigint): void => {
    if (typeof account !== 'string' || amount === 0n) return;
    changes[account] = [{ counterparty: '', currency: network.asset, value: formatXrp(amount) }];
  };
  add(transaction.Account, -(delivered + parseDrops(transaction.Fee)));
  add(transaction.Destination, delivered);
  return changes;
}

import { useEffect, useState } from 'preact/hooks';

/** The balances that the ledger checks of this window have read, in drops, by network and account. */
const balances = new Map<string, bigint>();
const changes = new EventTarget();

/** Keeps the balance of an account, and tells the inputs that show it. */
export function keepBalance(network: string, account: string, drops: bigint): void {
  balances.set(`${network} ${account}`, drops);
  changes.dispatchEvent(new Event('change'));
}

/** The balance of an account in drops, once a ledger check has read it. */
export function useKnownBalance(
  network: string | undefined,
  account: string | undefined,
): bigint | undefined {
  const find = () => balances.get(`${network} ${account}`);
  const [drops, setDrops] = useState(find);
  useEffect(() => {
    const update = () => setDrops(find);
    update();
    changes.addEventListener('change', update);
    return () => changes.removeEventListener('change', update);
  }, [network, account]);
  return drops;
}

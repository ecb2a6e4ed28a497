import { useEffect, useState } from 'preact/hooks';
import type { IssuedToken } from '../../core/directory/issued-tokens';
import type { Sendable } from '../../core/ledger/most-sendable';

/**
 * The balances that the ledger checks of this window have read, by network, account and, for a token,
 * its currency and issuer.
 */
const balances = new Map<string, Sendable>();
const changes = new EventTarget();

const keyOf = (
  network: string | undefined,
  account: string | undefined,
  token: IssuedToken | undefined,
) => [network, account, token?.currency, token?.issuer].join(' ');

/**
 * Keeps the balance of an account, and notifies the inputs that show it.
 * @param token undefined for the network's own currency
 */
export function keepBalance(
  network: string,
  account: string,
  token: IssuedToken | undefined,
  balance: Sendable,
): void {
  balances.set(keyOf(network, account, token), balance);
  changes.dispatchEvent(new Event('change'));
}

/** The balance of an account, once a ledger check has read it. */
export function useKnownBalance(
  network: string | undefined,
  account: string | undefined,
  token: IssuedToken | undefined,
): Sendable | undefined {
  const key = keyOf(network, account, token);
  const [, setRevision] = useState(0);
  useEffect(() => {
    const update = () => setRevision((before) => before + 1);
    changes.addEventListener('change', update);
    return () => changes.removeEventListener('change', update);
  }, []);
  return balances.get(key);
}

import { simulateTransaction } from '../../adapters/look-up/simulate';
import { findNode } from '../../adapters/settings/ledger-settings';
import { codeOf, type ErrorCode } from '../../core/companion-error';
import type { Fields } from '../../core/fields';
import type { Simulation, Unsupported } from '../../core/simulation/parse-simulation';

/** A transaction that is complete, and what is needed to simulate it. */
export interface DryRunSubject {
  readonly txjson: Fields;
  /** Key of the network to sign on. */
  readonly network: string;
  /** The account that the transaction acts for. */
  readonly account: string;
}

/** What the allowed node said, with its host. */
export type DryRun = { readonly host: string } & (
  | { readonly state: 'known'; readonly simulation: Simulation }
  | { readonly state: 'unsupported'; readonly what: Unsupported['unsupported'] }
  | { readonly state: 'failed'; readonly code: ErrorCode }
);

/**
 * Has the allowed node of the network simulate a transaction.
 * @returns undefined when no node is allowed
 */
export async function runDryRun(
  { txjson, network, account }: DryRunSubject,
  signal: AbortSignal,
): Promise<DryRun | undefined> {
  const node = await findNode(network);
  if (!node || signal.aborted) return undefined;
  const { host } = new URL(node);
  try {
    const found = await simulateTransaction({ network, node }, txjson, account, signal);
    return 'unsupported' in found
      ? { host, state: 'unsupported', what: found.unsupported }
      : { host, state: 'known', simulation: found };
  } catch (error) {
    const code = codeOf(error);
    if (code === 'bug' && !signal.aborted) console.error(error);
    return { host, state: 'failed', code };
  }
}

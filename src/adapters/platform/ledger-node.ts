import { CompanionError } from '../../core/companion-error';
import { findJson } from '../../core/fields';
import { findKnownNetwork } from '../../core/ledger/known-networks';
import {
  type LedgerTransaction,
  parseCtidAnswer,
  parseTransactionAnswer,
} from '../../core/ledger/ledger-transaction';
import { parseServerState, type ServerState } from '../../core/ledger/server-state';

/** Longer than a public node takes, and still short for a user who waits. */
const TIMEOUT_MS = 10_000;

/** The state of the node. @throws CompanionError, see `callNode` and `parseServerState` */
export async function fetchServerState(node: string, signal: AbortSignal): Promise<ServerState> {
  // A Clio server forwards the call to its rippled server when the ledger is "current".
  return parseServerState(
    await callNode(node, 'server_state', { ledger_index: 'current' }, signal),
  );
}

/** One transaction by its hash. @throws CompanionError, see `callNode` and `parseTransactionAnswer` */
async function fetchTransaction(
  node: string,
  txid: string,
  signal: AbortSignal,
): Promise<LedgerTransaction | 'missing'> {
  const params = { transaction: txid, binary: false };
  return parseTransactionAnswer(await callNode(node, 'tx', params, signal), txid);
}

/**
 * One transaction of a network by its hash. The node gets the hash only after it named the network.
 * @param network the key of the network
 * @throws CompanionError `bad-answer` for a node of another network, and see `fetchTransaction`
 */
export async function fetchTransactionOf(
  network: string,
  node: string,
  txid: string,
  signal: AbortSignal,
): Promise<LedgerTransaction | 'missing'> {
  await expectNetwork(network, node, signal);
  const found = await fetchTransaction(node, txid, signal);
  return found === 'missing' ? found : { ...found, network };
}

/**
 * One transaction of a final ledger by its CTID, from a node that names the network first.
 * @param network the key of the network, which is part of the CTID
 * @throws CompanionError `bad-answer` for a node of another network, and see `callNode` and
 * `parseCtidAnswer`
 */
export async function fetchTransactionByCtid(
  network: string,
  node: string,
  ctid: string,
  signal: AbortSignal,
): Promise<LedgerTransaction | 'missing'> {
  await expectNetwork(network, node, signal);
  const params = { ctid, binary: false };
  const found = parseCtidAnswer(await callNode(node, 'tx', params, signal), ctid);
  return found === 'missing' ? found : { ...found, network };
}

/** @throws CompanionError `bad-answer` when the node is on another network, and see `callNode` */
export async function expectNetwork(
  network: string,
  node: string,
  signal: AbortSignal,
): Promise<void> {
  const { networkId } = await fetchServerState(node, signal);
  if (networkId !== findKnownNetwork(network)?.id) throw new CompanionError('bad-answer');
}

/**
 * One JSON-RPC call (XRPL "Request Formatting"). The answer is not validated: treat it as hostile.
 * @param readText reads the text of the answer, if it must not be of any size
 * @throws CompanionError `offline`, `timeout`, `rate-limited`, `platform-down`, `bad-answer`
 */
export async function callNode(
  node: string,
  method: string,
  params: object,
  signal: AbortSignal,
  timeoutMs = TIMEOUT_MS,
  readText = (whole: Response) => whole.text(),
) {
  const timeout = AbortSignal.timeout(timeoutMs);
  try {
    const response = await fetch(node, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ method, params: [params] }),
      signal: AbortSignal.any([signal, timeout]),
      credentials: 'omit',
      cache: 'no-store',
      referrerPolicy: 'no-referrer',
      // Addresses go only to the host that the user allowed.
      redirect: 'error',
    });
    if (response.status === 429 || response.status === 503)
      throw new CompanionError('rate-limited', { status: response.status });
    if (!response.ok) throw new CompanionError('bad-answer', { status: response.status });
    return findJson(await readText(response));
  } catch (cause) {
    if (cause instanceof CompanionError) throw cause;
    throw new CompanionError(timeout.aborted ? 'timeout' : 'offline', {}, { cause });
  }
}

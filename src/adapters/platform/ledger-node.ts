import { CompanionError } from '../../core/companion-error';
import { findJson } from '../../core/fields';
import { type LedgerAccount, parseAccountInfo } from '../../core/ledger/account-info';
import { parseHasTrustLine, type RequiredTrustLine } from '../../core/ledger/account-lines';
import {
  type LedgerTransaction,
  parseTransactionAnswer,
} from '../../core/ledger/ledger-transaction';
import { parseServerState, type ServerState } from '../../core/ledger/server-state';

/** Longer than a public node ever takes, shorter than anybody's patience. */
const TIMEOUT = 10_000;

/** What a node says of itself. @throws CompanionError, see `ask` and `parseServerState` */
export async function askServer(node: string, signal: AbortSignal): Promise<ServerState> {
  // A Clio server passes the question on to its rippled when the ledger is "current".
  return parseServerState(await ask(node, 'server_state', { ledger_index: 'current' }, signal));
}

/** One account by the newest final ledger. @throws CompanionError, see `ask`, `parseAccountInfo` */
export async function askAccount(
  node: string,
  address: string,
  signal: AbortSignal,
): Promise<LedgerAccount | 'missing'> {
  const question = { account: address, ledger_index: 'validated', signer_lists: true };
  return parseAccountInfo(await ask(node, 'account_info', question, signal), address);
}

/** Whether a holder has a trust line. @throws CompanionError, see `ask` and `parseHasLine` */
export async function askLine(
  node: string,
  line: RequiredTrustLine,
  signal: AbortSignal,
): Promise<boolean | undefined> {
  const { holder: account, issuer: peer } = line;
  const question = { account, peer, ledger_index: 'validated', limit: 400 };
  return parseHasTrustLine(await ask(node, 'account_lines', question, signal), line);
}

/** One transaction by its hash. @throws CompanionError, see `ask` and `parseTransactionAnswer` */
export async function askTransaction(
  node: string,
  txid: string,
  signal: AbortSignal,
): Promise<LedgerTransaction | 'missing'> {
  const question = { transaction: txid, binary: false };
  return parseTransactionAnswer(await ask(node, 'tx', question, signal), txid);
}

/**
 * One JSON-RPC call (XRPL "Request Formatting"); the answer is still hostile.
 * @throws CompanionError `offline`, `timeout`, `rate-limited`, `platform-down`, `bad-answer`
 */
async function ask(node: string, method: string, question: object, signal: AbortSignal) {
  const timeout = AbortSignal.timeout(TIMEOUT);
  try {
    const response = await fetch(node, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ method, params: [question] }),
      signal: AbortSignal.any([signal, timeout]),
      credentials: 'omit',
      cache: 'no-store',
      referrerPolicy: 'no-referrer',
      // Only the host that was allowed is told an address.
      redirect: 'error',
    });
    if (response.status === 429 || response.status === 503)
      throw new CompanionError('rate-limited', { status: response.status });
    if (!response.ok) throw new CompanionError('bad-answer', { status: response.status });
    return findJson(await response.text());
  } catch (cause) {
    if (cause instanceof CompanionError) throw cause;
    throw new CompanionError(timeout.aborted ? 'timeout' : 'offline', {}, { cause });
  }
}

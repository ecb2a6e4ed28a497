import { type LedgerAccount, parseAccountInfo } from '../../core/ledger/account-info';
import {
  parseHasTrustLine,
  parseTokenBalance,
  type RequiredTrustLine,
} from '../../core/ledger/account-lines';
import { callNode, expectNetwork } from './ledger-node';

/**
 * One account in the newest validated ledger.
 * @throws CompanionError, see `callNode` and `parseAccountInfo`
 */
export async function fetchAccount(
  node: string,
  address: string,
  signal: AbortSignal,
): Promise<LedgerAccount | 'missing'> {
  const params = { account: address, ledger_index: 'validated', signer_lists: true };
  return parseAccountInfo(await callNode(node, 'account_info', params, signal), address);
}

/**
 * One account of a network. The node gets the address only after it named the network.
 * @param network the key of the network
 * @throws CompanionError `bad-answer` for a node of another network, and see `fetchAccount`
 */
export async function fetchAccountOf(
  network: string,
  node: string,
  address: string,
  signal: AbortSignal,
): Promise<LedgerAccount | 'missing'> {
  await expectNetwork(network, node, signal);
  return fetchAccount(node, address, signal);
}

/**
 * Whether a holder has a trust line; undefined when the node's answer does not show it.
 * @throws CompanionError, see `callNode` and `parseHasTrustLine`
 */
export async function fetchTrustLine(
  node: string,
  trustLine: RequiredTrustLine,
  signal: AbortSignal,
): Promise<boolean | undefined> {
  return parseHasTrustLine(await askLines(node, trustLine, signal), trustLine);
}

/**
 * What a holder has of a token, as decimal text; undefined without a trust line.
 * @throws CompanionError, see `callNode` and `parseTokenBalance`
 */
export async function fetchTokenBalance(
  node: string,
  trustLine: RequiredTrustLine,
  signal: AbortSignal,
): Promise<string | undefined> {
  return parseTokenBalance(await askLines(node, trustLine, signal), trustLine);
}

function askLines(node: string, trustLine: RequiredTrustLine, signal: AbortSignal) {
  const { holder: account, issuer: peer } = trustLine;
  const params = { account, peer, ledger_index: 'validated', limit: 400 };
  return callNode(node, 'account_lines', params, signal);
}

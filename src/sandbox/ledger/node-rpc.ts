import { Hono } from 'hono';
import { isValidClassicAddress } from 'ripple-address-codec';
import { findCtid } from '../../core/transaction/ctid';
import type { Network } from '../state/networks';
import type { LedgerAccount } from './account';
import { ammInfoResult } from './amm-info';
import type { Ledger } from './ledger';
import { ledgerEntryResult } from './ledger-entry';
import { nftInfoResult, nftOffersResult } from './nft-methods';
import { errorResult, fakeHash, ledgerVersion, type RpcParams } from './rpc-result';
import { simulateResult } from './simulate';
import { RESERVE_BASE, RESERVE_INCREMENT } from './transactions/context';
import { txResponse } from './tx-response';

/**
 * The ledger nodes of all networks: JSON-RPC over HTTP as in rippled, with status 200 also for
 * errors (XRPL "Response Formatting"). Sends no CORS headers, so a browser can read the responses
 * only with a host permission.
 */
export function createNodeRpc(ledger: Ledger): Hono {
  const app = new Hono();
  app.post('/', async (c) => {
    const network = ledger.nodes.networkOf(new URL(c.req.url).hostname);
    const call = (await c.req.json().catch(() => undefined)) as
      | { method?: unknown; params?: [RpcParams] }
      | undefined;
    if (!network || typeof call?.method !== 'string') return c.text('Null method', 400);
    const params = call.params?.[0] ?? {};
    return c.json({ result: callMethod(ledger, network, call.method, params) });
  });
  app.notFound((c) => c.text('Not found', 404));
  return app;
}

function callMethod(ledger: Ledger, network: Network, method: string, params: RpcParams): object {
  if (ledger.nodes.unknownMethods.has(method)) return unknownMethod(method, params);
  switch (method) {
    case 'server_state':
      return { state: serverState(ledger, network), status: 'success' };
    case 'server_info':
      return { info: serverInfo(ledger, network), status: 'success' };
    case 'fee':
      return { ...fee(ledger), status: 'success' };
    case 'account_info':
      return accountResult(ledger, params, 'account_info', (account) => ({
        account_data: accountData(account, params.signer_lists === true),
      }));
    case 'account_lines':
      return accountResult(ledger, params, 'account_lines', (account) => ({
        account: account.address,
        lines: trustLines(account, params.peer),
      }));
    case 'tx':
      return transactionResult(ledger, network, params);
    case 'simulate':
      return simulateResult(ledger, network, params);
    case 'ledger_entry':
      return ledgerEntryResult(ledger, params);
    case 'amm_info':
      return ammInfoResult(ledger, params);
    case 'nft_info':
      return nftInfoResult(ledger, params);
    case 'nft_sell_offers':
    case 'nft_buy_offers':
      return nftOffersResult(ledger, params, method);
    default:
      return unknownMethod(method, params);
  }
}

function unknownMethod(method: string, params: RpcParams): object {
  return errorResult('unknownCmd', 32, 'Unknown method.', { ...params, command: method });
}

/** Fields that `server_state` and `server_info` share. */
function serverFields(ledger: Ledger, network: Network) {
  return {
    build_version: '3.0.0',
    complete_ledgers: `32570-${ledger.index()}`,
    io_latency_ms: 1,
    network_id: network.id,
    peers: 48,
    server_state: 'full',
    uptime: 1_852_778,
    validation_quorum: 28,
  };
}

function serverState(ledger: Ledger, network: Network): object {
  const seq = ledger.index();
  return {
    ...serverFields(ledger, network),
    load_base: 256,
    load_factor: 256,
    validated_ledger: {
      base_fee: 10,
      close_time: ledger.closeTime(),
      hash: fakeHash(`ledger ${seq}`),
      reserve_base: RESERVE_BASE,
      reserve_inc: RESERVE_INCREMENT,
      seq,
    },
  };
}

function serverInfo(ledger: Ledger, network: Network): object {
  const seq = ledger.index();
  return {
    ...serverFields(ledger, network),
    load_factor: 1,
    validated_ledger: {
      age: 3,
      base_fee_xrp: 0.00001,
      hash: fakeHash(`ledger ${seq}`),
      reserve_base_xrp: RESERVE_BASE / 1_000_000,
      reserve_inc_xrp: RESERVE_INCREMENT / 1_000_000,
      seq,
    },
  };
}

function fee(ledger: Ledger): object {
  return {
    current_ledger_size: '56',
    current_queue_size: '0',
    drops: {
      base_fee: '10',
      median_fee: '5000',
      minimum_fee: '10',
      open_ledger_fee: '10',
    },
    expected_ledger_size: '142',
    ledger_current_index: ledger.index() + 1,
    levels: {
      median_level: '128000',
      minimum_level: '256',
      open_ledger_level: '256',
      reference_level: '256',
    },
    max_queue_size: '2840',
  };
}

/** The result of an account method: an error, or the fields that `buildResult` returns. */
function accountResult(
  ledger: Ledger,
  params: RpcParams,
  command: string,
  buildResult: (account: LedgerAccount) => object,
): object {
  const { account } = params;
  const request = { ...params, command };
  if (account === undefined)
    return errorResult('invalidParams', 31, "Missing field 'account'.", request);
  if (typeof account !== 'string' || !isValidClassicAddress(account))
    return errorResult('actMalformed', 35, 'Account malformed.', request);
  const version = ledgerVersion(ledger.index(), params);
  const found = ledger.account(account);
  if (!found.state)
    return {
      account,
      ...errorResult('actNotFound', 19, 'Account not found.', request),
      ...version,
    };
  return { ...buildResult(found), ...version, status: 'success' };
}

function transactionResult(ledger: Ledger, network: Network, params: RpcParams): object {
  const hash = String(params.transaction);
  const ctid = findCtid(String(params.ctid));
  const request = { ...params, command: 'tx' };
  if (!ctid && !/^[0-9a-f]{64}$/i.test(hash))
    return errorResult('notImpl', 74, 'Not implemented.', request);
  if (ctid && ctid.networkId !== network.id)
    return errorResult('wrongNetwork', 4, 'Wrong network.', request);
  const entry = ctid
    ? ledger.findAt(ctid.ledgerIndex, ctid.transactionIndex, network.key)
    : ledger.find(hash, network.key);
  if (!entry) return errorResult('txnNotFound', 29, 'Transaction not found.', request);
  return { ...txResponse(entry), status: 'success' };
}

function accountData({ address, state }: LedgerAccount, withSigners: boolean): object {
  const { hasSigners, lines, ...root } = state ?? {};
  return {
    Account: address,
    ...root,
    LedgerEntryType: 'AccountRoot',
    PreviousTxnID: fakeHash(`before ${address}`),
    PreviousTxnLgrSeq: 84_999_999,
    index: fakeHash(address),
    ...(withSigners && hasSigners
      ? { signer_lists: [{ LedgerEntryType: 'SignerList', SignerQuorum: 2, SignerEntries: [] }] }
      : {}),
  };
}

function trustLines({ state }: LedgerAccount, peer: unknown): object[] {
  const lines = state?.lines ?? [];
  return lines
    .filter(({ issuer }) => peer === undefined || issuer === peer)
    .map(({ issuer, currency, limit, balance = '0' }) => ({
      account: issuer,
      balance,
      currency,
      limit,
      limit_peer: '0',
      quality_in: 0,
      quality_out: 0,
    }));
}

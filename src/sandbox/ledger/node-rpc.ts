import { createHash } from 'node:crypto';
import { Hono } from 'hono';
import { isValidClassicAddress } from 'ripple-address-codec';
import type { Network } from '../state/networks';
import type { LedgerAccount } from './account';
import type { Ledger } from './ledger';
import { findNodeNetwork } from './node-hosts';
import { tellTransaction } from './tells';

type Question = Record<string, unknown>;

/** The reserves of today, in drops. */
const RESERVE_BASE = 1_000_000;
const RESERVE_STEP = 200_000;

/**
 * The ledger nodes of all networks: JSON-RPC as rippled answers it over HTTP, which is 200 also for
 * errors (XRPL "Response Formatting"). Without CORS headers: who asks needs the permission.
 */
export function createNodeRpc(ledger: Ledger): Hono {
  const app = new Hono();
  app.post('/', async (c) => {
    const network = findNodeNetwork(new URL(c.req.url).hostname);
    const call = (await c.req.json().catch(() => undefined)) as
      | { method?: unknown; params?: [Question] }
      | undefined;
    if (!network || typeof call?.method !== 'string') return c.text('Null method', 400);
    const question = call.params?.[0] ?? {};
    return c.json({ result: answer(ledger, network, call.method, question) });
  });
  app.notFound((c) => c.text('Not found', 404));
  return app;
}

function answer(ledger: Ledger, network: Network, method: string, question: Question): object {
  switch (method) {
    case 'server_state':
      return { state: serverState(ledger, network), status: 'success' };
    case 'server_info':
      return { info: serverInfo(ledger, network), status: 'success' };
    case 'fee':
      return { ...fee(ledger), status: 'success' };
    case 'account_info':
      return ofAccount(ledger, question, 'account_info', (account) => ({
        account_data: accountData(account, question.signer_lists === true),
      }));
    case 'account_lines':
      return ofAccount(ledger, question, 'account_lines', (account) => ({
        account: account.address,
        lines: linesOf(account, question.peer),
      }));
    case 'tx':
      return transaction(ledger, network, question);
    default:
      return failure('unknownCmd', 32, 'Unknown method.', { ...question, command: method });
  }
}

function failure(error: string, code: number, message: string, request: Question): object {
  return { error, error_code: code, error_message: message, request, status: 'error' };
}

const hashOf = (text: string) => createHash('sha256').update(text).digest('hex').toUpperCase();

/** What `server_state` and `server_info` tell alike. */
function server(ledger: Ledger, network: Network) {
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
    ...server(ledger, network),
    load_base: 256,
    load_factor: 256,
    validated_ledger: {
      base_fee: 10,
      close_time: 757_382_400,
      hash: hashOf(`ledger ${seq}`),
      reserve_base: RESERVE_BASE,
      reserve_inc: RESERVE_STEP,
      seq,
    },
  };
}

function serverInfo(ledger: Ledger, network: Network): object {
  const seq = ledger.index();
  return {
    ...server(ledger, network),
    load_factor: 1,
    validated_ledger: {
      age: 3,
      base_fee_xrp: 0.00001,
      hash: hashOf(`ledger ${seq}`),
      reserve_base_xrp: RESERVE_BASE / 1_000_000,
      reserve_inc_xrp: RESERVE_STEP / 1_000_000,
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

/** What an account method answers: errors first, then what `tell` makes of the account. */
function ofAccount(
  ledger: Ledger,
  question: Question,
  command: string,
  tell: (account: LedgerAccount) => object,
): object {
  const { account } = question;
  const request = { ...question, command };
  if (account === undefined)
    return failure('invalidParams', 31, "Missing field 'account'.", request);
  if (typeof account !== 'string' || !isValidClassicAddress(account))
    return failure('actMalformed', 35, 'Account malformed.', request);
  const seq = ledger.index();
  const version =
    question.ledger_index === 'validated'
      ? { ledger_hash: hashOf(`ledger ${seq}`), ledger_index: seq, validated: true }
      : { ledger_current_index: seq + 1, validated: false };
  const found = ledger.account(account);
  if (!found.state)
    return { account, ...failure('actNotFound', 19, 'Account not found.', request), ...version };
  return { ...tell(found), ...version, status: 'success' };
}

function transaction(ledger: Ledger, network: Network, question: Question): object {
  const hash = String(question.transaction);
  const request = { ...question, command: 'tx' };
  if (!/^[0-9a-f]{64}$/i.test(hash)) return failure('notImpl', 74, 'Not implemented.', request);
  const entry = ledger.find(hash, network.key);
  if (!entry) return failure('txnNotFound', 29, 'Transaction not found.', request);
  return { ...tellTransaction(entry), status: 'success' };
}

function accountData({ address, state }: LedgerAccount, withSigners: boolean): object {
  const { hasSigners, lines, ...root } = state ?? {};
  return {
    Account: address,
    ...root,
    LedgerEntryType: 'AccountRoot',
    PreviousTxnID: hashOf(`before ${address}`),
    PreviousTxnLgrSeq: 84_999_999,
    index: hashOf(address),
    ...(withSigners && hasSigners
      ? { signer_lists: [{ LedgerEntryType: 'SignerList', SignerQuorum: 2, SignerEntries: [] }] }
      : {}),
  };
}

function linesOf({ state }: LedgerAccount, peer: unknown): object[] {
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

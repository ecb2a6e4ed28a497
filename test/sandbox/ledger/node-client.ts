import type { Sandbox } from '../../../src/sandbox/sandbox';
import { MAINNET } from '../../../src/sandbox/state/networks';
import { call } from '../client';

/** Calls a ledger node of the sandbox. @returns its `result` */
export async function callNodeOf(
  sandbox: Sandbox,
  method: string,
  params: object = {},
  host = 'xrplcluster.com',
) {
  const { json } = await call(sandbox, `https://${host}/`, { body: { method, params: [params] } });
  return json.result;
}

/** What `simulate` answers to a transaction. */
export function simulate(sandbox: Sandbox, txjson: object) {
  return callNodeOf(sandbox, 'simulate', { tx_json: txjson });
}

let submitted = 0;

/** Includes a transaction in a ledger. @returns its hash */
export function submit(
  { ledger }: Sandbox,
  txjson: Record<string, unknown>,
  result = 'tesSUCCESS',
): string {
  submitted += 1;
  const txid = submitted.toString(16).toUpperCase().padStart(64, 'A');
  const sequence = ledger.account(String(txjson.Account)).state?.Sequence;
  const transaction = { Fee: '12', Sequence: sequence, ...txjson };
  ledger.submit({ txid, network: MAINNET, transaction, result });
  return txid;
}

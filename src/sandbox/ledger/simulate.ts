import { isValidClassicAddress } from 'ripple-address-codec';
import { decode } from 'ripple-binary-codec';
import definitions from 'ripple-binary-codec/dist/enums/definitions.json' with { type: 'json' };
import { normalForm } from '../../core/transaction/normal-form';
import type { Network } from '../state/networks';
import type { Ledger } from './ledger';
import { errorResult, invalidParams, type RpcParams } from './rpc-result';
import type { LedgerFields } from './transactions/context';

const SECRETS = ['secret', 'seed', 'seed_hex', 'passphrase'];

/** `simulate` (XLS-69): what a transaction would do now, computed from the ledger's entries. */
export function simulateResult(ledger: Ledger, network: Network, params: RpcParams): object {
  const request = { ...params, command: 'simulate' };
  const secret = SECRETS.find((name) => name in params);
  if (secret) return invalidParams(`Invalid field '${secret}'.`, request);
  const { tx_json: json, tx_blob: blob } = params;
  if ((json === undefined) === (blob === undefined))
    return invalidParams("Must include one of 'tx_json' or 'tx_blob'.", request);
  const given = json === undefined ? findDecoded(blob) : json;
  if (typeof given !== 'object' || given === null)
    return invalidParams(`Invalid field '${json === undefined ? 'tx_blob' : 'tx_json'}'.`, request);
  const tx = normalForm(given as LedgerFields).txjson;
  if (typeof tx.TransactionType !== 'string')
    return invalidParams("Missing field 'tx.TransactionType'.", request);
  if (tx.Account === undefined) return invalidParams("Missing field 'tx.Account'.", request);
  if (isSigned(tx))
    return errorResult('transactionSigned', 96, 'Transaction should not be signed.', request);
  if (!isValidClassicAddress(String(tx.Account)))
    return errorResult('srcActMalformed', 65, "Invalid field 'tx.Account'.", request);
  const account = ledger.account(String(tx.Account)).state;
  if (!account && tx.Sequence === undefined && tx.TicketSequence === undefined)
    return errorResult('srcActNotFound', 70, 'Source account not found.', request);
  return runSimulation(ledger, filled(tx, network, account?.Sequence ?? 0), request);
}

function findDecoded(blob: unknown): unknown {
  try {
    return decode(String(blob));
  } catch {
    return undefined;
  }
}

function isSigned({ TxnSignature, Signers }: LedgerFields): boolean {
  const signers = Array.isArray(Signers) ? Signers : [];
  return Boolean(TxnSignature) || signers.some((one) => Boolean(one?.Signer?.TxnSignature));
}

/** The fields that a node fills in. */
function filled(tx: LedgerFields, network: Network, sequence: number): LedgerFields {
  const { TxnSignature: _signature, ...rest } = tx;
  return {
    ...rest,
    Fee: tx.Fee ?? '10',
    Sequence: tx.Sequence ?? (tx.TicketSequence === undefined ? sequence : 0),
    SigningPubKey: tx.SigningPubKey ?? '',
    ...(network.id > 1024 ? { NetworkID: tx.NetworkID ?? network.id } : {}),
  };
}

function runSimulation(ledger: Ledger, tx: LedgerFields, request: RpcParams): object {
  const early = sequenceProblem(ledger, tx);
  const applied = early ? undefined : ledger.apply(tx);
  if (!early && !applied) return errorResult('notImpl', 74, 'Not implemented.', request);
  const result = early ?? applied?.result ?? '';
  const isIncluded = /^te[sc]/.test(result);
  const meta = {
    AffectedNodes: applied?.nodes ?? [],
    TransactionIndex: 0,
    TransactionResult: result,
    ...(applied?.delivered === undefined ? {} : { delivered_amount: applied.delivered }),
  };
  return {
    applied: false,
    engine_result: result,
    engine_result_code: findCode(result),
    engine_result_message: result.startsWith('tes')
      ? 'The simulated transaction would have been applied.'
      : `The simulated transaction would fail: ${result}.`,
    ledger_index: ledger.index() + 1,
    ...(isIncluded ? { meta } : {}),
    tx_json: tx,
    status: 'success',
  };
}

function findCode(result: string): number | undefined {
  const codes: Readonly<Record<string, number>> = definitions.TRANSACTION_RESULTS;
  return codes[result];
}

function sequenceProblem(ledger: Ledger, tx: LedgerFields): string | undefined {
  const current = ledger.account(String(tx.Account)).state?.Sequence;
  if (current === undefined || tx.TicketSequence !== undefined) return undefined;
  if (Number(tx.Sequence) < current) return 'tefPAST_SEQ';
  return Number(tx.Sequence) > current ? 'terPRE_SEQ' : undefined;
}

import { createHash } from 'node:crypto';

export type RpcParams = Record<string, unknown>;

/** An error in the form of rippled (XRPL "Error Formatting"). */
export function errorResult(
  error: string,
  code: number,
  message: string,
  request: RpcParams,
): object {
  return { error, error_code: code, error_message: message, request, status: 'error' };
}

export function invalidParams(message: string, request: RpcParams): object {
  return errorResult('invalidParams', 31, message, request);
}

export const fakeHash = (text: string): string =>
  createHash('sha256').update(text).digest('hex').toUpperCase();

/** The ledger that an answer is about, as the request asks for it. */
export function ledgerVersion(seq: number, { ledger_index: asked }: RpcParams): object {
  return asked === 'validated'
    ? { ledger_hash: fakeHash(`ledger ${seq}`), ledger_index: seq, validated: true }
    : { ledger_current_index: seq + 1, validated: false };
}

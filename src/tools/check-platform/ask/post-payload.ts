import { type Fields, findFields, findTime } from '../../../core/fields';
import type { CheckContext } from '../context';
import { type ApiAnswer, callApi } from '../network/call-api';
import type { CheckSession } from '../sign-in/sign-in';

export interface TestPayload {
  readonly transactionType: 'AccountSet' | 'SetRegularKey';
  readonly identifier: string;
  readonly instruction: string;
  /** Minutes; undefined leaves it to the platform. */
  readonly expire?: number;
}

/**
 * Posts a payload that changes nothing even if it is signed: its transaction sets nothing, and the
 * platform must not submit it (`submit: false`, protocol §3.1).
 */
export function postPayload(
  context: CheckContext,
  { jwt, account }: CheckSession,
  { transactionType, identifier, instruction, expire }: TestPayload,
): Promise<ApiAnswer> {
  return callApi(context, 'payload', {
    method: 'POST',
    token: jwt,
    body: {
      txjson: { TransactionType: transactionType },
      options: { submit: false, signers: [account], ...(expire !== undefined && { expire }) },
      custom_meta: { identifier, instruction },
    },
  });
}

/** Minutes between creation and expiry in the answer to GET (protocol §3.4). */
export function expireMinutes(body: Fields): number | undefined {
  const payload = findFields(body.payload);
  const [created, expires] = [findTime(payload?.created_at), findTime(payload?.expires_at)];
  if (created === undefined || expires === undefined) return undefined;
  return Math.round((expires - created) / 60_000);
}

import { findFields, findJson, findNumber } from '../../core/fields';
import { signUrl } from '../../core/request/payload-created';
import type { LedgerOutcome } from '../../core/request/sign-request';
import { NO_ACCOUNT } from '../payloads/no-account';
import { parsePayloadView } from '../platform/payload-view';
import { permissionOf } from '../tokens/user-tokens';
import type { RequestAnswer, RequestSummary } from './answer-schema';
import { DEFAULT_EXPIRE } from './body-schema';
import type { RequestRow } from './request-row';

/** A request as lists contain it. @param now in ms */
export function summaryOf(row: RequestRow, now: number): RequestSummary {
  const { uuid, account, identifier, state } = row;
  const view = viewOf(row);
  const status = view?.remoteStatus;
  const answer = status?.answer;
  const outcome = findOutcome(row);
  const answered = row.answer === null ? undefined : findFields(findJson(row.answer));
  const pushed = answered ? answered.pushed === true : status?.pushed === true;
  const permission = permissionOf(row, now);
  const url = signUrl(uuid);
  return {
    uuid,
    identifier,
    account: account === NO_ACCOUNT ? null : account,
    state,
    delivery: pushed ? 'push' : 'qr',
    pushed,
    pushUntil: permission?.state === 'live' ? isoTime(permission.until) : null,
    links: {
      open: url,
      qrPng: `${url}_q.png`,
      websocket: url.replace(/^https/, 'wss'),
    },
    createdAt: isoTime(row.created_at),
    expiresAt: isoTime(row.expires_at ?? expectedEnd(row)),
    settledAt: row.settled_at === null ? null : isoTime(row.settled_at),
    signer: state === 'signed' ? (answer?.signer ?? answer?.account ?? null) : null,
    txid: answer?.txid ?? null,
    ledgerResult: outcome?.result ?? answer?.dispatchedResult ?? null,
    ledgerFinal: outcome !== undefined,
    delivered: outcome?.delivered ?? null,
  };
}

/** One request with the platform's answer about its payload. @param now in ms */
export function answerOf(row: RequestRow, now: number): RequestAnswer {
  return { ...summaryOf(row, now), payload: viewOf(row)?.publicBody ?? null };
}

/** The stored status; undefined before it was fetched. */
export function viewOf({ view }: Pick<RequestRow, 'view'>) {
  const body = view === null ? undefined : findFields(findJson(view));
  return body && parsePayloadView(body);
}

/** The stored outcome in a validated ledger. */
export function findOutcome({
  ledger_outcome: text,
}: Pick<RequestRow, 'ledger_outcome'>): LedgerOutcome | undefined {
  return text === null ? undefined : (findFields(findJson(text)) as LedgerOutcome | undefined);
}

/** The end that the platform was asked for, until it reports its own. */
function expectedEnd({ body, created_at: createdAt }: RequestRow): number {
  const options = findFields(findFields(findJson(body ?? ''))?.options);
  return createdAt + (findNumber(options?.expire) ?? DEFAULT_EXPIRE) * 60_000;
}

function isoTime(ms: number): string {
  return new Date(ms).toISOString();
}

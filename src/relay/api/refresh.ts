import { ledgerFactsOf, parseXrplTx } from '../../core/ledger/ledger-transaction';
import { addJob } from '../confirm/jobs';
import type { RelayDeps } from '../deps';
import { applyStatus } from '../payloads/apply-status';
import { parsePayloadView } from '../platform/payload-view';
import { PlatformError } from '../platform/platform-error';
import { notifyChange } from '../store/change';
import { findOutcome, viewOf } from './request-answer';
import type { RequestRow } from './request-row';

/**
 * Fetches what may have changed about a request: its payload's status while it is not complete, then
 * the outcome of its transaction. Webhooks and jobs bring the same later, so it is left to them when
 * half of the platform's limit of calls is used, or the platform does not answer.
 * @returns whether the stored request may have changed
 */
export async function refreshRequest(deps: RelayDeps, row: RequestRow): Promise<boolean> {
  if (!deps.platform.hasBudgetFor('due')) return false;
  try {
    // A cancelled request may still be signed (protocol §3.5).
    if (!row.complete || row.state === 'cancelled') return await refreshStatus(deps, row);
    return await refreshOutcome(deps, row);
  } catch (error) {
    if (error instanceof PlatformError) return false;
    throw error;
  }
}

/** @throws PlatformError */
export async function refreshStatus(deps: RelayDeps, row: RequestRow): Promise<boolean> {
  const { sql, platform, clock } = deps;
  const body = await platform.callFor(row.account, 'GET', `payload/${row.uuid}`);
  const view = parsePayloadView(body);
  if (view.uuid !== row.uuid) throw new PlatformError('trouble', 200);
  if (!(await applyStatus(sql, view, clock.now()))) return false;
  if (view.remoteStatus.resolved) {
    // The job applies the user token that the signature issued.
    await addJob(sql, row.uuid, 'open', clock.now());
    deps.wakeWorker();
  }
  return true;
}

/** Looks up whether a validated ledger contains the transaction; `xrpl-tx` knows MAINNET only. */
async function refreshOutcome(deps: RelayDeps, row: RequestRow): Promise<boolean> {
  const { sql, platform, clock } = deps;
  const { txid, dispatchedResult } = viewOf(row)?.remoteStatus.answer ?? {};
  if (row.state !== 'signed' || !txid || !dispatchedResult || findOutcome(row)) return false;
  if (!/^[0-9A-F]{64}$/i.test(txid)) return false;
  const answer = await platform.callFor(row.account, 'GET', `xrpl-tx/${txid}`);
  const outcome = findValidated(answer, txid, clock.now());
  if (!outcome) return false;
  await sql.query('UPDATE payloads SET ledger_outcome = $2 WHERE uuid = $1', [
    row.uuid,
    JSON.stringify(outcome),
  ]);
  await notifyChange(sql, row.account);
  return true;
}

function findValidated(answer: unknown, txid: string, now: number) {
  try {
    return ledgerFactsOf(parseXrplTx(answer, txid), 'platform', now);
  } catch {
    // Unknown, not yet in a ledger, or the platform's node does not answer.
    return undefined;
  }
}

import { findAddress } from '../../core/transaction/address';
import type { Clock } from '../clock';
import type { Forwarder } from '../forward/forwarder';
import type { Log } from '../log';
import type { Metrics } from '../metrics';
import { applyStatus } from '../payloads/apply-status';
import { findOwner } from '../payloads/find-owner';
import { type PayloadView, parsePayloadView } from '../platform/payload-view';
import type { Platform } from '../platform/platform';
import { isRetryable, PlatformError } from '../platform/platform-error';
import type { Sql } from '../store/sql';
import { type IssuedToken, TOKEN_LIFETIME_MS } from '../tokens/issued-token';
import type { UserTokens } from '../tokens/user-tokens';
import { completeJob, type Job, moveToDeadLetter, rescheduleJob } from './jobs';
import { nextRefresh } from './next-refresh';

export interface ConfirmDeps {
  readonly sql: Sql;
  readonly clock: Clock;
  readonly log: Log;
  readonly metrics: Metrics;
  readonly platform: Platform;
  readonly tokens: UserTokens;
  readonly forwarder: Pick<Forwarder, 'wake'>;
}

/** Attempts before a job becomes a dead letter: about two days with the backoff below. */
const MAX_TRIES = 20;

/** Wait before the next attempt (ms): 5 s, 10 s, 20 s … up to four hours. */
function backoff(tries: number): number {
  return Math.min(4 * 3_600_000, 5000 * 2 ** (tries - 1));
}

/**
 * Fetches a payload and applies its status and tokens. A webhook only says which payload to fetch.
 * A failure reschedules the job or makes it a dead letter.
 */
export async function confirm(deps: ConfirmDeps, job: Job): Promise<void> {
  const { sql, clock, log, metrics, platform, forwarder } = deps;
  try {
    const body = await platform.call('GET', `payload/${job.payload}`);
    const view = parsePayloadView(body);
    if (view.uuid !== job.payload) throw new PlatformError('trouble', 200);
    await applyStatus(sql, view, clock.now());
    forwarder.wake();
    const deliveries = await findDeliveries(sql, job.payload);
    await applyTokens(deps, view, deliveries);
    // A webhook that came too early keeps its token until the platform's records show its event.
    const isInRecords = view.remoteStatus.resolved || view.complete;
    if (isInRecords) await setVerdict(sql, job.payload, deliveries, clock.now(), view.state);
    metrics.count('relay_confirmed_total', { state: view.state });
    const isOwned = view.complete || (await findOwner(sql, view)) !== undefined;
    await completeJob(sql, job, nextRefresh(view, job, clock.now(), isOwned));
  } catch (error) {
    const now = clock.now();
    const problem = error instanceof Error ? error.message : 'unknown error';
    if (!(error instanceof PlatformError))
      log.error('a payload could not be confirmed: the relay or its store failed', { job, error });
    metrics.count('relay_confirm_failed_total');
    if (isRetryable(error) && job.tries < MAX_TRIES) {
      const isLimited = error instanceof PlatformError && error.problem === 'limited';
      const wait = isLimited ? 30_000 : backoff(job.tries);
      await rescheduleJob(sql, job, now + wait, problem, !isLimited);
      return;
    }
    await moveToDeadLetter(sql, job, now, problem);
    const deliveries = await findDeliveries(sql, job.payload);
    await setVerdict(sql, job.payload, deliveries, now, GIVEN_UP);
    log.warn('a payload could not be confirmed and is given up', { payload: job.payload, problem });
  }
}

/** A webhook about a payload, with the user token that it contained. */
interface DeliveryRow {
  readonly attempt: number;
  readonly token_sealed: string | null;
  readonly token_issued_at: number;
  readonly token_expires_at: number;
}

function findDeliveries(sql: Sql, payload: string): Promise<DeliveryRow[]> {
  return sql.query<DeliveryRow>(
    `SELECT attempt, token_sealed, token_issued_at, token_expires_at FROM deliveries
     WHERE payload_uuid = $1`,
    [payload],
  );
}

/**
 * Applies the user tokens of a payload: those in its webhooks, otherwise the one in GET. A new
 * token is stored only after a signature by the account itself. A rejection, or a signature with
 * another key in the account's name, may come from another user and only extends the token that is
 * stored.
 */
async function applyTokens(
  { tokens, clock }: ConfirmDeps,
  { signedBy, onlySigner, remoteStatus, token: latest }: PayloadView,
  deliveries: readonly DeliveryRow[],
): Promise<void> {
  const account = signedBy ?? onlySigner ?? findAddress(remoteStatus.answer.account);
  if (!account || !remoteStatus.resolved) return;
  const signedAt = remoteStatus.resolvedAt ?? clock.now();
  const apply = (issued: IssuedToken): Promise<void> =>
    signedBy ? tokens.apply(signedBy, issued, signedAt) : tokens.extend(account, issued);
  const withToken = deliveries.filter(({ token_sealed }) => token_sealed !== null);
  for (const row of withToken) {
    const token = tokens.seal.open(row.token_sealed ?? '');
    if (!token) continue;
    const { token_issued_at: issuedAt, token_expires_at: expiresAt } = row;
    await apply({ token, issuedAt, expiresAt });
  }
  if (latest && remoteStatus.signed && withToken.length === 0) {
    const expiresAt = signedAt + TOKEN_LIFETIME_MS;
    await apply({ token: latest, issuedAt: signedAt, expiresAt });
  }
}

/** Verdict on webhooks whose payload could not be fetched. */
const GIVEN_UP = 'given up';

/** Stores the verdict on webhooks, and deletes their copies of tokens that were applied. */
async function setVerdict(
  sql: Sql,
  payload: string,
  deliveries: readonly DeliveryRow[],
  now: number,
  verdict: string,
): Promise<void> {
  const deleteToken = verdict === GIVEN_UP ? '' : ', token_sealed = NULL';
  await sql.query(
    `UPDATE deliveries SET confirmed_at = $3, verdict = $4${deleteToken}
     WHERE payload_uuid = $1 AND attempt = ANY ($2::smallint[])
       AND (confirmed_at IS NULL OR verdict = '${GIVEN_UP}')`,
    [payload, deliveries.map(({ attempt }) => attempt), now, verdict],
  );
}

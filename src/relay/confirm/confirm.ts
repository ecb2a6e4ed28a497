import type { Clock } from '../clock';
import { DAY_MS } from '../clock';
import type { Log } from '../log';
import type { Metrics } from '../metrics';
import { applyStatus } from '../payloads/apply-status';
import { type PayloadView, parsePayloadView } from '../platform/payload-view';
import type { Platform } from '../platform/platform';
import { isPassing, PlatformError } from '../platform/platform-error';
import type { Sql } from '../store/sql';
import type { IssuedToken } from '../tokens/issued-token';
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
}

/** A job is given up after so many tries: with the waits below, after some two days. */
const MOST_TRIES = 20;

/** 5 s, 10 s, 20 s … up to four hours. */
function backoff(tries: number): number {
  return Math.min(4 * 3_600_000, 5000 * 2 ** (tries - 1));
}

/** Fetches the truth about a payload (a webhook only rang) and settles it, once. */
export async function confirm(deps: ConfirmDeps, job: Job): Promise<void> {
  const { sql, clock, log, metrics, platform } = deps;
  try {
    const body = await platform.ask('GET', `payload/${job.payload}`);
    const view = parsePayloadView(body);
    if (view.uuid !== job.payload) throw new PlatformError('trouble', 200);
    await applyStatus(sql, view, clock.now());
    const heard = await findHeard(sql, job.payload);
    await learnTokens(deps, view, heard);
    // One that rang too early keeps what it brought until the platform's records say why it rang.
    const isToldAll = view.truth.resolved || view.complete;
    if (isToldAll) await note(sql, job.payload, heard, clock.now(), view.state);
    metrics.count('relay_confirmed_total', { state: view.state });
    await completeJob(sql, job, nextRefresh(view, job, clock.now()));
  } catch (error) {
    const now = clock.now();
    const problem = error instanceof Error ? error.message : 'unknown trouble';
    if (!(error instanceof PlatformError)) log.error('confirming failed', { job, error });
    metrics.count('relay_confirm_failed_total');
    if (isPassing(error) && job.tries < MOST_TRIES) {
      const isLimited = error instanceof PlatformError && error.problem === 'limited';
      const wait = isLimited ? 30_000 : backoff(job.tries);
      await rescheduleJob(sql, job, now + wait, problem, !isLimited);
      return;
    }
    await moveToDeadLetter(sql, job, now, problem);
    await note(sql, job.payload, await findHeard(sql, job.payload), now, GIVEN_UP);
    log.warn('a payload could not be confirmed and is given up', { payload: job.payload, problem });
  }
}

/** A webhook about a payload, with the token it told of. */
interface Heard {
  readonly attempt: number;
  readonly token_sealed: string | null;
  readonly token_issued_at: number;
  readonly token_expires_at: number;
}

function findHeard(sql: Sql, payload: string): Promise<Heard[]> {
  return sql.query<Heard>(
    `SELECT attempt, token_sealed, token_issued_at, token_expires_at FROM deliveries
     WHERE payload_uuid = $1`,
    [payload],
  );
}

/** Tokens live 30 days from the last signature where nobody says otherwise (protocol §5). */
const TOKEN_DAYS = 30;

/**
 * Applies the tokens that a payload brought: those in its webhooks, else the one in GET. Only a
 * signature by the account itself brings it a token. Whoever rejects a payload, or signs it in the
 * account's name, may be another user: that extends the token the account has, and no more.
 */
async function learnTokens(
  { tokens, clock }: ConfirmDeps,
  { signedBy, maySign, truth, token: last }: PayloadView,
  heard: readonly Heard[],
): Promise<void> {
  const account = signedBy ?? maySign ?? truth.answer.account;
  if (!account || !truth.resolved) return;
  const signedAt = truth.resolvedAt ?? clock.now();
  const apply = (issued: IssuedToken): Promise<void> =>
    signedBy ? tokens.learn(signedBy, issued, signedAt) : tokens.extend(account, issued);
  const brought = heard.filter(({ token_sealed }) => token_sealed !== null);
  for (const row of brought) {
    const token = tokens.seal.open(row.token_sealed ?? '');
    if (!token) continue;
    const { token_issued_at: issuedAt, token_expires_at: expiresAt } = row;
    await apply({ token, issuedAt, expiresAt });
  }
  if (last && truth.signed && brought.length === 0) {
    const expiresAt = signedAt + TOKEN_DAYS * DAY_MS;
    await apply({ token: last, issuedAt: signedAt, expiresAt });
  }
}

const GIVEN_UP = 'given up';

/** What became of the webhooks heard; their tokens are not kept twice. */
async function note(
  sql: Sql,
  payload: string,
  heard: readonly Heard[],
  now: number,
  verdict: string,
): Promise<void> {
  const tokens = verdict === GIVEN_UP ? '' : ', token_sealed = NULL';
  await sql.query(
    `UPDATE deliveries SET confirmed_at = $3, verdict = $4${tokens}
     WHERE payload_uuid = $1 AND attempt = ANY ($2::smallint[])
       AND (confirmed_at IS NULL OR verdict = '${GIVEN_UP}')`,
    [payload, heard.map(({ attempt }) => attempt), now, verdict],
  );
}

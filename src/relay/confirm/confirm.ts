import type { Clock } from '../clock';
import { DAY_MS } from '../clock';
import type { Log } from '../log';
import type { Metrics } from '../metrics';
import { type PayloadView, parsePayloadView } from '../platform/payload-view';
import type { Platform } from '../platform/platform';
import { isPassing, PlatformError } from '../platform/platform-error';
import type { Sql } from '../store/sql';
import type { UserTokens } from '../tokens/user-tokens';
import { buryJob, finishJob, type Job, postponeJob } from './jobs';
import { nextLook } from './next-look';
import { settle } from './settle';

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
    await settle(sql, view, clock.now());
    await learnTokens(deps, view);
    await note(sql, job.payload, clock.now(), view.state);
    metrics.count('relay_confirmed_total', { state: view.state });
    await finishJob(sql, job, nextLook(view, job, clock.now()));
  } catch (error) {
    const now = clock.now();
    const problem = error instanceof Error ? error.message : 'unknown trouble';
    if (!(error instanceof PlatformError)) log.error('confirming failed', { job, error });
    metrics.count('relay_confirm_failed_total');
    if (isPassing(error) && job.tries < MOST_TRIES) {
      const isLimited = error instanceof PlatformError && error.problem === 'limited';
      const wait = isLimited ? 30_000 : backoff(job.tries);
      await postponeJob(sql, job, now + wait, problem, !isLimited);
      return;
    }
    await buryJob(sql, job, now, problem);
    await note(sql, job.payload, now, 'given up');
    log.warn('a payload could not be confirmed and is given up', { payload: job.payload, problem });
  }
}

interface ToldRow {
  readonly token_sealed: string;
  readonly token_issued_at: number;
  readonly token_expires_at: number;
}

/** Tokens live 30 days from the last signature where nobody says otherwise (protocol §5). */
const TOKEN_DAYS = 30;

/**
 * Takes over the tokens this payload brought: those its webhooks told, and the one GET tells.
 * Whose they are only the truth says.
 */
async function learnTokens({ sql, tokens, clock }: ConfirmDeps, view: PayloadView) {
  if (!view.account || !view.truth.resolved) return;
  const signedAt = view.truth.resolvedAt ?? clock.now();
  const told = await sql.query<ToldRow>(
    `SELECT token_sealed, token_issued_at, token_expires_at FROM deliveries
     WHERE payload_uuid = $1 AND token_sealed IS NOT NULL`,
    [view.uuid],
  );
  for (const row of told) {
    const token = tokens.seal.open(row.token_sealed);
    if (!token) continue;
    const issuedAt = row.token_issued_at;
    await tokens.learn(
      view.account,
      { token, issuedAt, expiresAt: row.token_expires_at },
      signedAt,
    );
  }
  if (view.token && view.truth.signed && told.length === 0) {
    const expiresAt = signedAt + TOKEN_DAYS * DAY_MS;
    await tokens.learn(
      view.account,
      { token: view.token, issuedAt: signedAt, expiresAt },
      signedAt,
    );
  }
}

/** What became of the webhooks about a payload; their tokens are not kept twice. */
async function note(sql: Sql, payload: string, now: number, verdict: string): Promise<void> {
  const tokens = verdict === 'given up' ? '' : ', token_sealed = NULL';
  await sql.query(
    `UPDATE deliveries SET confirmed_at = $2, verdict = $3${tokens}
     WHERE payload_uuid = $1 AND confirmed_at IS NULL`,
    [payload, now, verdict],
  );
}

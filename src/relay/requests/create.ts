import { isDeepStrictEqual } from 'node:util';
import { type Fields, findFields, findJson, findNumber, findUuid } from '../../core/fields';
import {
  type PayloadCreated,
  parsePayloadCreated,
  signUrl,
} from '../../core/request/payload-created';
import { addJob } from '../confirm/jobs';
import type { RelayDeps } from '../deps';
import { ApiError } from '../http/api-error';
import { applyStatus } from '../payloads/apply-status';
import { findLocalRequest } from '../payloads/find-owner';
import { parsePayloadView } from '../platform/payload-view';
import { PlatformError } from '../platform/platform-error';
import { checkToken } from '../tokens/check-token';
import type { RequestBody } from './request-body';

/** Duration of the claim on a POST. A call to the platform ends within 20 s. */
const CLAIM_MS = 45_000;

/** While another call sends the same request, its answer is read again after this wait. */
const POLL_MS = 250;
const MAX_POLLS = 80;

interface RequestRow {
  readonly account: string;
  readonly body: string;
  readonly answer: string | null;
  readonly status: number | null;
}

/** The platform's answer, for the caller. */
export interface CreateAnswer {
  readonly status: number;
  readonly body: Fields;
}

/** The answer, and whether this call got it from the platform: not one with the same identifier before. */
export type CreateResult = CreateAnswer & { readonly isNew: boolean };

/**
 * Creates a request exactly once for all calls with the same identifier. It is stored before it is
 * sent, and after a lost answer it is looked up before it is sent again.
 * @throws ApiError, PlatformError
 */
export async function createRequest(
  deps: RelayDeps,
  account: string,
  { identifier, fields }: RequestBody,
): Promise<CreateResult> {
  const { sql, clock } = deps;
  const body = JSON.stringify(fields);
  await sql.query(
    `INSERT INTO requests (identifier, account, body, created_at) VALUES ($1, $2, $3, $4)
     ON CONFLICT DO NOTHING`,
    [identifier, account, body, clock.now()],
  );
  for (let polls = 0; polls < MAX_POLLS; polls += 1) {
    const [row] = await sql.query<RequestRow>(
      'SELECT account, body, answer, status FROM requests WHERE identifier = $1',
      [identifier],
    );
    if (!row || row.account !== account || !isSameBody(row.body, body))
      throw new ApiError(409, 409);
    const answer = row.answer === null ? undefined : findFields(findJson(row.answer));
    if (answer) return { status: row.status ?? 200, body: answer, isNew: false };
    const [claimed] = await sql.query<{ before: number | null }>(
      `UPDATE requests SET posting_until = $2, posted_at = $3
       FROM (SELECT posted_at AS before FROM requests WHERE identifier = $1 FOR UPDATE) AS old
       WHERE identifier = $1 AND answer IS NULL AND COALESCE(posting_until, 0) < $3
       RETURNING old.before`,
      [identifier, clock.now() + CLAIM_MS, clock.now()],
    );
    if (claimed) {
      const wasSent = claimed.before !== null;
      return { ...(await sendOnce(deps, account, identifier, fields, wasSent)), isNew: true };
    }
    await new Promise((resolve) => setTimeout(resolve, POLL_MS));
  }
  throw new ApiError(null, 503);
}

/** Whether two bodies have the same content; the order of their fields does not matter. */
function isSameBody(one: string, other: string): boolean {
  return one === other || isDeepStrictEqual(findJson(one), findJson(other));
}

/** @param wasSent whether an earlier call sent the request and may have lost the answer */
async function sendOnce(
  deps: RelayDeps,
  account: string,
  identifier: string,
  fields: Fields,
  wasSent: boolean,
): Promise<CreateAnswer> {
  try {
    const found = wasSent && (await findSent(deps, account, identifier));
    const answer = found || (await send(deps, account, identifier, fields));
    return await storeAnswer(deps, identifier, answer);
  } catch (error) {
    await deps.sql.query('UPDATE requests SET posting_until = NULL WHERE identifier = $1', [
      identifier,
    ]);
    throw error;
  }
}

async function send(
  deps: RelayDeps,
  account: string,
  identifier: string,
  fields: Fields,
): Promise<CreateAnswer> {
  const { platform, tokens, clock, metrics } = deps;
  try {
    const token = await tokens.findLive(account, clock.now());
    const body = token ? { ...fields, user_token: token } : fields;
    const created = await platform.callFor(account, 'POST', 'payload', body);
    const { uuid, pushed } = parseCreated(created);
    metrics.count('relay_requests_created_total', { pushed: String(pushed) });
    await addJob(deps.sql, uuid, 'open', clock.now() + 1000);
    if (token && !pushed) await checkToken(deps, account, token);
    return { status: 200, body: created };
  } catch (error) {
    if (!(error instanceof PlatformError)) throw error;
    const found = error.problem === 'duplicate' && (await findSent(deps, account, identifier));
    if (found) return found;
    if (error.problem !== 'refused') throw error;
    return { status: error.status, body: { error: { reference: null, code: error.code ?? null } } };
  }
}

function parseCreated(body: Fields): PayloadCreated {
  try {
    return parsePayloadCreated(body);
  } catch (cause) {
    throw new PlatformError('trouble', 200, undefined, { cause });
  }
}

/** Rebuilds the lost answer of a POST from the payload that has the identifier. */
async function findSent(
  deps: RelayDeps,
  account: string,
  identifier: string,
): Promise<CreateAnswer | undefined> {
  const path = `payload/ci/${encodeURIComponent(identifier)}`;
  const body = await deps.platform.callFor(account, 'GET', path).catch((error: unknown) => {
    if (!(error instanceof PlatformError)) throw error;
    if (error.problem === 'unknown') return undefined;
    // A refused lookup does not mean that the request was refused, so the caller may retry.
    const { problem, status, code } = error;
    throw new PlatformError(problem === 'refused' ? 'trouble' : problem, status, code);
  });
  if (!body) return undefined;
  const view = parsePayloadView(body);
  const request = await findLocalRequest(deps.sql, view);
  if (request?.account !== account || !request.isSame) {
    deps.log.warn(
      'the identifier of a request belongs to another payload; the request was refused',
      { account, payload: view.uuid },
    );
    throw new ApiError(409, 409);
  }
  await applyStatus(deps.sql, view, deps.clock.now());
  await addJob(deps.sql, view.uuid, 'open', deps.clock.now() + 1000);
  const url = signUrl(view.uuid);
  const { pushed } = view.remoteStatus;
  return {
    status: 200,
    body: {
      uuid: view.uuid,
      next: { always: url, ...(pushed && { no_push_msg_received: `${url}/qr` }) },
      refs: {
        qr_png: `${url}_q.png`,
        qr_matrix: `${url}_q.json`,
        qr_uri_quality_opts: ['m', 'q', 'h'],
        websocket_status: url.replace(/^https/, 'wss'),
      },
      pushed,
    },
  };
}

async function storeAnswer(
  deps: RelayDeps,
  identifier: string,
  answer: CreateAnswer,
): Promise<CreateAnswer> {
  await deps.sql.query(
    `UPDATE requests SET answer = $2, status = $3, uuid = $4, posting_until = NULL
     WHERE identifier = $1`,
    [
      identifier,
      JSON.stringify(answer.body),
      findNumber(answer.status) ?? 200,
      findUuid(answer.body.uuid) ?? null,
    ],
  );
  return answer;
}

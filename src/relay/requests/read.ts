import { type Fields, findFields, findJson } from '../../core/fields';
import type { RelayDeps } from '../deps';
import { ApiError } from '../http/api-error';
import { applyStatus } from '../payloads/apply-status';
import { findLocalRequest } from '../payloads/find-owner';
import { type PayloadState, type PayloadView, parsePayloadView } from '../platform/payload-view';
import { PlatformError } from '../platform/platform-error';

interface StoredRow {
  readonly account: string;
  readonly state: PayloadState;
  readonly view: string;
  readonly complete: boolean;
}

/**
 * Returns the platform's answer about a payload that the caller owns, signed, or is the only
 * account to sign: from the store once it is complete, otherwise fetched. It is stored only if it
 * has an owner.
 * @param path `<uuid>` or `ci/<identifier>`
 * @throws ApiError 404 for payloads of other users, 409 when another payload has the identifier
 */
export async function readRequest(deps: RelayDeps, account: string, path: string): Promise<Fields> {
  const { sql, platform, clock } = deps;
  const isByIdentifier = path.startsWith('ci/');
  const key = isByIdentifier ? path.slice(3) : path;
  const column = isByIdentifier ? 'identifier' : 'uuid';
  const [row] = await sql.query<StoredRow>(
    `SELECT account, state, view, complete FROM payloads WHERE ${column} = $1`,
    [key],
  );
  if (row && row.account !== account) throw new ApiError(404, 404);
  // A cancelled request may still be signed (protocol §3.5), also while this relay does not run.
  const isFinal = row?.complete && row.state !== 'cancelled';
  const stored = isFinal ? findFields(findJson(row.view)) : undefined;
  if (stored) {
    if (isByIdentifier) await expectOwnRequest(deps, account, parsePayloadView(stored));
    return stored;
  }
  const platformPath = isByIdentifier ? `payload/ci/${encodeURIComponent(key)}` : `payload/${key}`;
  const body = await platform.callFor(account, 'GET', platformPath).catch((error: unknown) => {
    if (error instanceof PlatformError && error.problem === 'unknown') throw new ApiError(404, 404);
    throw error;
  });
  const view = parsePayloadView(body);
  if (view.onlySigner !== account && view.signedBy !== account) throw new ApiError(404, 404);
  if (isByIdentifier) await expectOwnRequest(deps, account, view);
  await applyStatus(sql, view, clock.now());
  return view.publicBody;
}

/**
 * A client takes the payload that it finds by identifier for its own request.
 * @throws ApiError 409
 */
async function expectOwnRequest(
  { sql }: RelayDeps,
  account: string,
  view: PayloadView,
): Promise<void> {
  const request = await findLocalRequest(sql, view);
  if (request && (request.account !== account || !request.isSame)) throw new ApiError(409, 409);
}

/** A payload in the list; times in ms. */
interface ListRow {
  readonly uuid: string;
  readonly identifier: string | null;
  readonly state: string;
  readonly changedAt: number;
  readonly seq: number;
}

/** Lists the caller's payloads that changed after a change id, in the order of their changes. */
export async function listRequests(
  { sql }: RelayDeps,
  account: string,
  after: number,
  most: number,
) {
  const rows = await sql.query<ListRow>(
    `SELECT uuid, identifier, state, changed_at AS "changedAt", changed_seq AS seq
     FROM payloads WHERE account = $1 AND changed_seq > $2 ORDER BY changed_seq LIMIT $3`,
    [account, after, most + 1],
  );
  const page = rows.slice(0, most);
  return {
    requests: page.map(({ seq: _seq, ...row }) => row),
    next: String(page.at(-1)?.seq ?? after),
    more: rows.length > most,
  };
}

/** @throws ApiError 404 when the payload does not exist or the caller may not read it */
export async function expectOwn(deps: RelayDeps, account: string, uuid: string): Promise<void> {
  const [row] = await deps.sql.query<{ account: string }>(
    'SELECT account FROM payloads WHERE uuid = $1',
    [uuid],
  );
  if (!row) await readRequest(deps, account, uuid);
  else if (row.account !== account) throw new ApiError(404, 404);
}

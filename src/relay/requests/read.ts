import { type Fields, findFields, findJson } from '../../core/fields';
import type { RelayDeps } from '../deps';
import { ApiError } from '../http/api-error';
import { applyStatus } from '../payloads/apply-status';
import { findLocalRequest } from '../payloads/find-owner';
import { type PayloadView, parsePayloadView } from '../platform/payload-view';
import { PlatformError } from '../platform/platform-error';

interface StoredRow {
  readonly account: string;
  readonly view: string;
  readonly complete: boolean;
}

/**
 * What the platform says of one of the caller's payloads, or of one that only the caller may sign: as
 * stored once all is known, else fetched. What is not the caller's own is not stored.
 * @param path `<uuid>`, or `ci/<identifier>`
 * @throws ApiError 404 also for another user's, 409 where another payload bears the identifier
 */
export async function readRequest(deps: RelayDeps, account: string, path: string): Promise<Fields> {
  const { sql, platform, clock } = deps;
  const byIdentifier = path.startsWith('ci/');
  const name = byIdentifier ? path.slice(3) : path;
  const column = byIdentifier ? 'identifier' : 'uuid';
  const [row] = await sql.query<StoredRow>(
    `SELECT account, view, complete FROM payloads WHERE ${column} = $1`,
    [name],
  );
  if (row && row.account !== account) throw new ApiError(404, 404);
  const stored = row?.complete ? findFields(findJson(row.view)) : undefined;
  if (stored) {
    if (byIdentifier) await expectSame(deps, account, parsePayloadView(stored));
    return stored;
  }
  const asked = byIdentifier ? `payload/ci/${encodeURIComponent(name)}` : `payload/${name}`;
  const body = await platform.ask('GET', asked).catch((error: unknown) => {
    if (error instanceof PlatformError && error.problem === 'unknown') throw new ApiError(404, 404);
    throw error;
  });
  const view = parsePayloadView(body);
  if (view.maySign !== account && view.signedBy !== account) throw new ApiError(404, 404);
  if (byIdentifier) await expectSame(deps, account, view);
  await applyStatus(sql, view, clock.now());
  return view.told;
}

/** A client that looks for its request by identifier takes what it finds for its own. */
async function expectSame({ sql }: RelayDeps, account: string, view: PayloadView): Promise<void> {
  const made = await findLocalRequest(sql, view);
  if (made && (made.account !== account || !made.isSame)) throw new ApiError(409, 409);
}

/** A payload as the list tells it; times in ms. */
interface Listed {
  readonly uuid: string;
  readonly identifier: string | null;
  readonly state: string;
  readonly changedAt: number;
  readonly seq: number;
}

/** The caller's payloads that changed after a number, in the order of their change. */
export async function listRequests(
  { sql }: RelayDeps,
  account: string,
  after: number,
  most: number,
) {
  const rows = await sql.query<Listed>(
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

/** Whether a payload is the caller's. @throws ApiError 404 when it is not, or is none */
export async function expectOwn(deps: RelayDeps, account: string, uuid: string): Promise<void> {
  const [row] = await deps.sql.query<{ account: string }>(
    'SELECT account FROM payloads WHERE uuid = $1',
    [uuid],
  );
  if (!row) await readRequest(deps, account, uuid);
  else if (row.account !== account) throw new ApiError(404, 404);
}

import { findFields, findJson, findUuid } from '../../core/fields';
import type { PayloadView } from '../platform/payload-view';
import type { Queries } from '../store/sql';
import { isSameRequest } from './is-same-request';
import { NO_ACCOUNT } from './no-account';

/** A request created on this relay that has the same identifier as a payload. */
interface LocalRequest {
  readonly account: string;
  /** False when another user of the application used the identifier first. */
  readonly isSame: boolean;
}

/** Finds the request of this relay that has the payload's identifier. */
export async function findLocalRequest(
  sql: Queries,
  { uuid, identifier, publicBody }: PayloadView,
): Promise<LocalRequest | undefined> {
  if (identifier === undefined) return undefined;
  const [row] = await sql.query<{ account: string; body: string; answer: string | null }>(
    'SELECT account, body, answer FROM requests WHERE identifier = $1',
    [identifier],
  );
  if (!row) return undefined;
  const isSame =
    row.answer === null
      ? await isSameRequest(findFields(findJson(row.body)) ?? {}, publicBody)
      : findUuid(findFields(findJson(row.answer))?.uuid) === uuid;
  return { account: row.account, isSame };
}

/**
 * Finds the account that owns a payload: the one it was created for on this relay, otherwise the
 * one that signed it. An account that is only named as signer does not own it, because every user
 * of the application can name any account.
 * @returns NO_ACCOUNT for a request of this relay that any user may sign and none has
 */
export async function findOwner(sql: Queries, view: PayloadView): Promise<string | undefined> {
  const [known] = await sql.query<{ account: string }>(
    'SELECT account FROM payloads WHERE uuid = $1',
    [view.uuid],
  );
  if (known && known.account !== NO_ACCOUNT) return known.account;
  const request = known ? undefined : await findLocalRequest(sql, view);
  const account = known?.account ?? (request?.isSame ? request.account : undefined);
  return account || (view.signedBy ?? account);
}

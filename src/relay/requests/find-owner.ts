import { findFields, findJson, findUuid } from '../../core/fields';
import type { PayloadView } from '../platform/payload-view';
import type { Queries } from '../store/sql';
import { isSameRequest } from './is-same-request';

/** A request that was made here, next to a payload that bears its identifier. */
interface MadeHere {
  readonly account: string;
  /** Whether the payload came of it; else another user took the identifier first. */
  readonly isIt: boolean;
}

/** The request made here whose identifier a payload bears. */
export async function findMadeHere(
  sql: Queries,
  { uuid, identifier, told }: PayloadView,
): Promise<MadeHere | undefined> {
  if (identifier === undefined) return undefined;
  const [row] = await sql.query<{ account: string; body: string; answer: string | null }>(
    'SELECT account, body, answer FROM requests WHERE identifier = $1',
    [identifier],
  );
  if (!row) return undefined;
  const isIt =
    row.answer === null
      ? await isSameRequest(findFields(findJson(row.body)) ?? {}, told)
      : findUuid(findFields(findJson(row.answer))?.uuid) === uuid;
  return { account: row.account, isIt };
}

/**
 * Whose payload it is: the account's it was made for here, else the account's that signed it. One
 * that merely names an account as signer is nobody's: any user of the application can make it.
 */
export async function findOwner(sql: Queries, view: PayloadView): Promise<string | undefined> {
  const [known] = await sql.query<{ account: string }>(
    'SELECT account FROM payloads WHERE uuid = $1',
    [view.uuid],
  );
  if (known) return known.account;
  const made = await findMadeHere(sql, view);
  return made?.isIt ? made.account : view.signedBy;
}

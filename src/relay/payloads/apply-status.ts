import { findFields, findJson, findTime } from '../../core/fields';
import { recordEvents } from '../forward/record-events';
import { type PayloadState, type PayloadView, parsePayloadView } from '../platform/payload-view';
import { lockAccount, nextChangeId, notifyChange } from '../store/change';
import type { Sql } from '../store/sql';
import { findOwner } from './find-owner';
import { NO_ACCOUNT } from './no-account';

interface PayloadRow {
  readonly account: string;
  readonly state: PayloadState;
  readonly view: string;
  readonly complete: boolean;
}

/** States that no later answer of the platform changes. */
const FINAL: readonly PayloadState[] = ['signed', 'rejected'];

const STORE = `
  INSERT INTO payloads (uuid, account, identifier, state, view, complete, expires_at, settled_at,
    changed_at, changed_seq, created_at)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10,
    COALESCE((SELECT created_at FROM requests WHERE uuid = $1), $11))
  ON CONFLICT (uuid) DO UPDATE SET account = $2, state = $4, view = $5, complete = $6,
    settled_at = CASE WHEN payloads.state = 'cancelled' THEN $8
      ELSE COALESCE(payloads.settled_at, $8) END,
    changed_at = $9, changed_seq = $10
  WHERE payloads.state NOT IN ('signed', 'rejected') OR payloads.state = $4`;

/**
 * Stores the payload's current state if it is newer than the stored one. A response never changes; a
 * later answer only adds the ledger's result. A signature replaces a cancellation (protocol §3.5). A
 * payload without an owner is not stored. The events of either are recorded for the endpoints.
 * @returns whether the row changed
 */
export async function applyStatus(sql: Sql, view: PayloadView, now: number): Promise<boolean> {
  const { uuid, state, complete } = view;
  const account = await findOwner(sql, view);
  if (account === undefined) {
    await recordEvents(sql, view, now);
    return false;
  }
  return await sql.transaction(async (tx) => {
    await lockAccount(tx, account);
    const [known] = await tx.query<PayloadRow>(
      'SELECT account, state, view, complete FROM payloads WHERE uuid = $1 FOR UPDATE',
      [uuid],
    );
    if (known && !isNewer(known, view)) return false;
    const seq = await nextChangeId(tx, account);
    // Calls that wait for a sign-in by any user wait without an account.
    if (known && known.account !== account) await notifyChange(tx, NO_ACCOUNT);
    const isSettled = FINAL.includes(state) || state === 'cancelled';
    const settledAt = isSettled ? (view.remoteStatus.resolvedAt ?? now) : null;
    await tx.query(STORE, [
      uuid,
      account,
      view.identifier ?? null,
      state,
      JSON.stringify(view.publicBody),
      complete,
      view.remoteStatus.expiresAt ?? null,
      settledAt,
      now,
      seq,
      findTime(findFields(view.publicBody.payload)?.created_at) ?? now,
    ]);
    await recordEvents(tx, view, now);
    return true;
  });
}

function isNewer(
  known: PayloadRow,
  { state, complete, remoteStatus, publicBody }: PayloadView,
): boolean {
  if (known.state === 'cancelled') return state === 'signed';
  if (known.complete) return false;
  if (FINAL.includes(known.state)) return state === known.state && complete;
  if (state !== known.state) return true;
  const before = parsePayloadView(findFields(findJson(known.view)) ?? publicBody);
  return complete || before.remoteStatus.opened !== remoteStatus.opened;
}

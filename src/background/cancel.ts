import { findRequest } from '../adapters/history';
import { cancelPayload, findPayload } from '../adapters/platform/payloads';
import type { CancelOutcome } from '../core/calls';
import { CompanionError, codeOf } from '../core/companion-error';
import { settleTruth } from '../core/settle';
import { look } from './look';
import { record } from './record';
import { endSession, findSessionFor } from './session';

/** The platform's reasons (protocol §3.5) in our words. */
const OUTCOME: Record<string, CancelOutcome> = {
  OK: 'cancelled',
  ALREADY_CANCELLED: 'cancelled',
  ALREADY_RESOLVED: 'resolved',
  ALREADY_EXPIRED: 'expired',
  ALREADY_OPENED: 'opened',
};

/**
 * Takes a request back. One that never reached the platform is withdrawn here; one that did, or
 * may have, is cancelled there, and the truth fetched after.
 * @throws CompanionError when the platform could not be asked
 */
export async function cancel(identifier: string): Promise<CancelOutcome> {
  const request = await findRequest(identifier);
  if (!request) throw new CompanionError('not-found');
  const session = await findSessionFor(request);
  if (!request.uuid) {
    // Marked first: should the send still be under way, it sees the mark and cancels what arrived.
    await record(identifier, (row) => ({ ...row, withdrawnAt: row.withdrawnAt ?? Date.now() }));
  }
  if (!session) {
    if (request.uuid) throw new CompanionError('signed-out');
    return 'cancelled';
  }
  try {
    const uuid = request.uuid ?? (await adoptUuid(identifier, session.jwt));
    if (!uuid) return 'cancelled';
    const reason = await cancelPayload(session.jwt, uuid);
    await look(identifier);
    return OUTCOME[reason] ?? 'opened';
  } catch (error) {
    if (codeOf(error) === 'session-ended') await endSession(session);
    throw error;
  }
}

async function adoptUuid(identifier: string, jwt: string): Promise<string | undefined> {
  const truth = await findPayload(jwt, identifier);
  if (truth) await record(identifier, (row) => settleTruth(row, truth, Date.now()));
  return truth?.uuid;
}

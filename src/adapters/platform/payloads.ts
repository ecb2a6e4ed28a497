import { CompanionError, codeOf } from '../../core/companion-error';
import { findFields, findNumber, findText } from '../../core/fields';
import { onWire, type PayloadBody } from '../../core/request/payload-body';
import { type PayloadCreated, parsePayloadCreated } from '../../core/request/payload-created';
import { type PayloadTruth, parsePayloadTruth } from '../../core/request/payload-truth';
import type { Session } from '../../core/session';
import { ask } from './ask';

/** Creates a payload and has it pushed (protocol §3.3). @throws CompanionError, see `ask` */
export async function createPayload(session: Session, body: PayloadBody): Promise<PayloadCreated> {
  const answer = await ask(session, {
    method: 'POST',
    path: 'payload',
    body: onWire(body),
  });
  return parsePayloadCreated(answer.body);
}

/** The truth about one payload (protocol §3.4). @throws CompanionError `not-found` and others */
export async function getPayload(session: Session, uuid: string): Promise<PayloadTruth> {
  const truth = parsePayloadTruth(
    (await ask(session, { method: 'GET', path: `payload/${uuid}` })).body,
  );
  if (truth.uuid !== uuid) throw new CompanionError('bad-answer');
  return truth;
}

/** The payload that carries our identifier, or undefined when the platform never got it. */
export async function findPayload(
  session: Session,
  identifier: string,
): Promise<PayloadTruth | undefined> {
  try {
    const path = `payload/ci/${encodeURIComponent(identifier)}`;
    const truth = parsePayloadTruth((await ask(session, { method: 'GET', path })).body);
    if (truth.identifier !== identifier) throw new CompanionError('bad-answer');
    return truth;
  } catch (error) {
    if (codeOf(error) === 'not-found') return undefined;
    throw error;
  }
}

/** Cancels an unopened payload (protocol §3.5). @returns "OK" or the reason why not */
export async function cancelPayload(session: Session, uuid: string): Promise<string> {
  const answer = await ask(session, { method: 'DELETE', path: `payload/${uuid}` });
  const reason = findText(findFields(findFields(answer.body)?.result)?.reason);
  if (!reason) throw new CompanionError('bad-answer');
  return reason;
}

/**
 * Whether the session works (protocol §1.4).
 * @returns until when a relay pushes, when one answered
 * @throws CompanionError `session-ended` and others
 */
export async function ping(session: Session): Promise<number | undefined> {
  const { body } = await ask(session, { method: 'GET', path: 'ping' });
  const { pong, until } = findFields(body) ?? {};
  if (pong !== true) throw new CompanionError('bad-answer');
  return findNumber(until);
}

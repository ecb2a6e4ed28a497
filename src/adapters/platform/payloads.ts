import { CompanionError, codeOf } from '../../core/companion-error';
import { findFields, findText } from '../../core/fields';
import { onWire, type PayloadBody } from '../../core/request/payload-body';
import { type PayloadCreated, parsePayloadCreated } from '../../core/request/payload-created';
import { type PayloadTruth, parsePayloadTruth } from '../../core/request/payload-truth';
import { ask } from './http';

/** Creates a payload and has it pushed (protocol §3.3). @throws CompanionError, see `ask` */
export async function createPayload(
  jwt: string,
  body: PayloadBody,
  signal?: AbortSignal,
): Promise<PayloadCreated> {
  const answer = await ask({
    method: 'POST',
    path: 'payload',
    jwt,
    body: onWire(body),
    ...(signal && { signal }),
  });
  return parsePayloadCreated(answer.body);
}

/** The truth about one payload (protocol §3.4). @throws CompanionError `not-found` and others */
export async function getPayload(jwt: string, uuid: string): Promise<PayloadTruth> {
  const truth = parsePayloadTruth(
    (await ask({ method: 'GET', path: `payload/${uuid}`, jwt })).body,
  );
  if (truth.uuid !== uuid) throw new CompanionError('bad-answer');
  return truth;
}

/** The payload that carries our identifier, or undefined when the platform never got it. */
export async function findPayload(
  jwt: string,
  identifier: string,
): Promise<PayloadTruth | undefined> {
  try {
    const path = `payload/ci/${encodeURIComponent(identifier)}`;
    const truth = parsePayloadTruth((await ask({ method: 'GET', path, jwt })).body);
    if (truth.identifier !== identifier) throw new CompanionError('bad-answer');
    return truth;
  } catch (error) {
    if (codeOf(error) === 'not-found') return undefined;
    throw error;
  }
}

/** Cancels an unopened payload (protocol §3.5). @returns "OK" or the reason why not */
export async function cancelPayload(jwt: string, uuid: string): Promise<string> {
  const answer = await ask({ method: 'DELETE', path: `payload/${uuid}`, jwt });
  const reason = findText(findFields(findFields(answer.body)?.result)?.reason);
  if (!reason) throw new CompanionError('bad-answer');
  return reason;
}

/** Whether the token works (protocol §1.4). @throws CompanionError `session-ended` and others */
export async function ping(jwt: string): Promise<void> {
  const answer = await ask({ method: 'GET', path: 'ping', jwt });
  if (findFields(answer.body)?.pong !== true) throw new CompanionError('bad-answer');
}

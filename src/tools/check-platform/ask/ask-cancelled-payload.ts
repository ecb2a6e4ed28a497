import { randomBytes } from 'node:crypto';
import { findFields, findText } from '../../../core/fields';
import { newIdentifier } from '../../../core/request/identifier';
import { parsePayloadCreated } from '../../../core/request/payload-created';
import { parsePayloadStatus } from '../../../core/request/payload-status';
import type { CheckContext } from '../context';
import { type ApiAnswer, callApi, errorCode, rateLimit } from '../network/call-api';
import { recordSocket } from '../network/record-socket';
import type { CancelFacts, CreatedFacts, Observations } from '../observations';
import { safeText } from '../screen/safe-text';
import type { CheckSession } from '../sign-in/sign-in';
import { expireMinutes, postPayload, type TestPayload } from './post-payload';

/** A year: longer than any likely maximum (protocol §3.1). */
export const LONG_EXPIRE_MINUTES = 525_600;

const INSTRUCTION = 'A test. Leave it alone: it is cancelled at once.';

/**
 * Creates a payload that is not shown, finds it again, posts its identifier a second time, posts a
 * type that needs permission, and cancels everything (protocol §3.1–3.7).
 */
export async function askCancelledPayload(
  context: CheckContext,
  session: CheckSession,
): Promise<Observations> {
  const identifier = newIdentifier(context.now(), randomBytes(10));
  const payload: TestPayload = {
    transactionType: 'AccountSet',
    identifier,
    instruction: INSTRUCTION,
    expire: LONG_EXPIRE_MINUTES,
  };
  const answer = await postPayload(context, session, payload);
  const { uuid, pushed } = parsePayloadCreated(answer.body);
  const posts = rateLimit(answer);
  const created = await findAgain(context, session, answer, { uuid, identifier, pushed });
  const duplicate = await postPayload(context, session, payload);
  await cancelIfCreated(context, session, duplicate);
  const special = await postPayload(context, session, {
    ...payload,
    transactionType: 'SetRegularKey',
    identifier: newIdentifier(context.now(), randomBytes(10)),
    expire: 1,
  });
  const isSpecialAccepted = await cancelIfCreated(context, session, special);
  return {
    created,
    ...(posts !== undefined && { postsPerMinute: posts }),
    duplicate: { status: duplicate.status, code: errorCode(duplicate) },
    specialType: isSpecialAccepted ? 'accepted' : (errorCode(special) ?? 'no code'),
    cancelled: await cancel(context, session, uuid),
  };
}

async function findAgain(
  context: CheckContext,
  { jwt }: CheckSession,
  { body }: ApiAnswer,
  { uuid, identifier, pushed }: { uuid: string; identifier: string; pushed: boolean },
): Promise<CreatedFacts> {
  const link = findText(findFields(body.next)?.always) ?? '';
  const byUuid = await callApi(context, `payload/${uuid}`, { token: jwt });
  const byIdentifier = await callApi(context, `payload/ci/${identifier}`, { token: jwt });
  const isSame = (answer: ApiAnswer): boolean => {
    try {
      const status = parsePayloadStatus(answer.body);
      return status.uuid === uuid && status.identifier === identifier;
    } catch {
      return false;
    }
  };
  return {
    host: URL.canParse(link) ? safeText(new URL(link).host) : 'no link',
    isPushed: pushed,
    isFound: isSame(byUuid) && isSame(byIdentifier),
    expireMinutes: expireMinutes(byUuid.body),
  };
}

/** @returns whether the answer is that of a created payload */
async function cancelIfCreated(
  context: CheckContext,
  { jwt }: CheckSession,
  { body }: ApiAnswer,
): Promise<boolean> {
  const uuid = findText(body.uuid);
  if (!uuid) return false;
  await callApi(context, `payload/${uuid}`, { method: 'DELETE', token: jwt });
  return true;
}

async function cancel(
  context: CheckContext,
  { jwt }: CheckSession,
  uuid: string,
): Promise<CancelFacts> {
  const socket = await recordSocket(context, uuid);
  try {
    const { body, status } = await callApi(context, `payload/${uuid}`, {
      method: 'DELETE',
      token: jwt,
    });
    const reason = findText(findFields(body.result)?.reason);
    const frame = await socket.find(({ expired }) => expired === true, context.patience.frameMs);
    const after = await callApi(context, `payload/${uuid}`, { token: jwt });
    const meta = findFields(after.body.meta);
    return {
      reason: reason ? safeText(reason) : `HTTP ${status}`,
      frame: frame ? 'expired' : 'none',
      isShown: meta?.cancelled === true && meta.resolved === false,
    };
  } finally {
    socket.close();
  }
}

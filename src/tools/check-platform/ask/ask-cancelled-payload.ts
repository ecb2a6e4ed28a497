import { randomBytes } from 'node:crypto';
import { newIdentifier } from '../../../core/request/identifier';
import { CheckError } from '../check-error';
import type { CheckContext } from '../context';
import { errorCode, rateLimit } from '../network/call-api';
import type { Observations } from '../observations';
import type { CheckSession } from '../sign-in/sign-in';
import { cancelIfCreated, cancelPayload } from './cancel-payload';
import { findAgain } from './find-again';
import { postPayload, type TestPayload } from './post-payload';

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
  const payload: TestPayload = {
    transactionType: 'AccountSet',
    identifier: newIdentifier(context.now(), randomBytes(10)),
    instruction: INSTRUCTION,
    expire: LONG_EXPIRE_MINUTES,
  };
  const answer = await postPayload(context, session, payload);
  if (answer.status === 429 || answer.status >= 500)
    throw new CheckError(`no payload can be created now (HTTP ${answer.status}).`);
  try {
    const posts = rateLimit(answer);
    const created = await findAgain(context, session, answer, payload.identifier);
    const duplicate = await postPayload(context, session, payload);
    await cancelIfCreated(context, session, duplicate);
    return {
      created,
      ...(posts !== undefined && { postsPerMinute: posts }),
      duplicate: { status: duplicate.status, code: errorCode(duplicate) },
      specialType: await postSpecialType(context, session),
      ...(await cancelPayload(context, session, answer)),
    };
  } catch (cause) {
    await cancelIfCreated(context, session, answer).catch(() => false);
    throw cause;
  }
}

/** Posts a type that needs permission (protocol §3.2). */
async function postSpecialType(context: CheckContext, session: CheckSession) {
  const answer = await postPayload(context, session, {
    transactionType: 'SetRegularKey',
    identifier: newIdentifier(context.now(), randomBytes(10)),
    instruction: INSTRUCTION,
    expire: 1,
  });
  if (await cancelIfCreated(context, session, answer)) return 'accepted';
  return errorCode(answer) ?? 'no code';
}

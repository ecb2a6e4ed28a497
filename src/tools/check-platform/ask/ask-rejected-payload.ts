import { randomBytes } from 'node:crypto';
import type { Fields } from '../../../core/fields';
import { newIdentifier } from '../../../core/request/identifier';
import { parsePayloadCreated } from '../../../core/request/payload-created';
import type { CheckContext } from '../context';
import { callApi } from '../network/call-api';
import { isResolveFrame, recordSocket } from '../network/record-socket';
import type { Observations } from '../observations';
import { showLink } from '../screen/show-link';
import type { CheckSession } from '../sign-in/sign-in';
import { cancelIfCreated } from './cancel-payload';
import { expireMinutes, postPayload } from './post-payload';
import { readRejection } from './read-rejection';

/** Shows the QR code of a payload that the person rejects, and looks at what that does. */
export async function askRejectedPayload(
  context: CheckContext,
  session: CheckSession,
): Promise<Observations> {
  const { print } = context;
  const answer = await postPayload(context, session, {
    transactionType: 'AccountSet',
    identifier: newIdentifier(context.now(), randomBytes(10)),
    instruction: 'A test of Xaman Companion: please REJECT it.',
  });
  let isResolved = false;
  try {
    const { uuid } = parsePayloadCreated(answer.body);
    const fetched = await callApi(context, `payload/${uuid}`, { token: session.jwt });
    const minutes = expireMinutes(fetched.body);
    const found = minutes === undefined ? {} : { defaultExpireMinutes: minutes };
    const frame = await waitForResolve(context, uuid);
    isResolved = frame !== undefined;
    if (!frame)
      print('The request was not rejected in time. It is cancelled, unless it was opened.');
    if (frame?.signed)
      print('The request was signed, so the questions about a rejection stay open.');
    if (!frame || frame.signed === true) return found;
    return { ...found, rejected: await readRejection(context, session, uuid, frame) };
  } finally {
    if (!isResolved) await cancelIfCreated(context, session, answer).catch(() => false);
  }
}

/** Shows the QR code. @returns the frame of the outcome; undefined when the person takes too long */
async function waitForResolve(context: CheckContext, uuid: string): Promise<Fields | undefined> {
  const { print, timeouts } = context;
  const socket = await recordSocket(context, uuid);
  print('Now scan this code, or take the notification on the phone, and REJECT the request.');
  print('If you sign it all the same, nothing is submitted to a ledger.');
  showLink(print, uuid);
  const frame = await socket.find(isResolveFrame, timeouts.phoneMs);
  socket.close();
  return frame;
}

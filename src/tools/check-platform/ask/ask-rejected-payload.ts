import { randomBytes } from 'node:crypto';
import { type Fields, findFields, findText } from '../../../core/fields';
import { newIdentifier } from '../../../core/request/identifier';
import { parsePayloadCreated } from '../../../core/request/payload-created';
import { type CheckContext, sleep } from '../context';
import { callApi } from '../network/call-api';
import { isResolveFrame, recordSocket, SocketRefusedError } from '../network/record-socket';
import type { Observations, RejectFacts } from '../observations';
import { safeText } from '../screen/safe-text';
import { showLink } from '../screen/show-link';
import type { CheckSession } from '../sign-in/sign-in';
import { expireMinutes, postPayload } from './post-payload';

/** GET may show the rejection this much later than the frame (protocol §4.2). */
const LONGEST_LAG_MS = 10_000;

/** Shows the QR code of a payload that the person rejects, and looks at what that does. */
export async function askRejectedPayload(
  context: CheckContext,
  session: CheckSession,
): Promise<Observations> {
  const { print, patience } = context;
  const answer = await postPayload(context, session, {
    transactionType: 'AccountSet',
    identifier: newIdentifier(context.now(), randomBytes(10)),
    instruction: 'A test of Xaman Companion: please REJECT it.',
  });
  const { uuid } = parsePayloadCreated(answer.body);
  const socket = await recordSocket(context, uuid);
  try {
    const fetched = await callApi(context, `payload/${uuid}`, { token: session.jwt });
    const minutes = expireMinutes(fetched.body);
    const found = minutes === undefined ? {} : { defaultExpireMinutes: minutes };
    print('Now scan this code, or take the notification on the phone, and REJECT the request.');
    print('If you sign it all the same, nothing is submitted to a ledger.');
    showLink(print, uuid);
    const frame = await socket.find(isResolveFrame, patience.phoneMs);
    if (!frame) {
      await callApi(context, `payload/${uuid}`, { method: 'DELETE', token: session.jwt });
      print('The request was not rejected in time, and is cancelled.');
      return found;
    }
    if (frame.signed === true) {
      print('The request was signed, so the questions about a rejection stay open.');
      return found;
    }
    return { ...found, rejected: await lookAtRejection(context, session, uuid, frame) };
  } finally {
    socket.close();
  }
}

async function lookAtRejection(
  context: CheckContext,
  { jwt }: CheckSession,
  uuid: string,
  frame: Fields,
): Promise<RejectFacts> {
  const start = performance.now();
  let view = await callApi(context, `payload/${uuid}`, { token: jwt });
  const isShown = (): boolean => {
    const meta = findFields(view.body.meta);
    return meta?.resolved === true && meta.signed === false;
  };
  let lagMs = 0;
  while (!isShown() && lagMs < LONGEST_LAG_MS) {
    await sleep(context.patience.retryMs);
    view = await callApi(context, `payload/${uuid}`, { token: jwt });
    lagMs = Math.round(performance.now() - start);
  }
  const response = findFields(view.body.response) ?? {};
  return {
    frameTxid: 'txid' in frame ? describeUnset(frame.txid) : 'absent',
    extendsToken: frame.user_token === true,
    lagMs: isShown() ? lagMs : undefined,
    unsetFields: describeFields(response),
    hasMilliseconds: /\.\d{3}Z$/.test(findText(response.resolved_at) ?? ''),
    laterSocket: await listenLater(context, uuid),
  };
}

function describeUnset(value: unknown): string {
  if (value === null) return 'null';
  return value === '' ? 'empty' : safeText(JSON.stringify(value));
}

/** Null, empty, or both: how the platform writes strings that a rejection has not (§3.4). */
function describeFields(response: Fields): string {
  const names = ['hex', 'txid', 'dispatched_to', 'dispatched_result', 'account'];
  const kinds = new Set(
    names.flatMap((name) => (name in response ? describeUnset(response[name]) : [])),
  );
  return [...kinds].join(' and ') || 'absent';
}

/** What a socket says that connects after the rejection (protocol §4.3). */
async function listenLater(context: CheckContext, uuid: string): Promise<string> {
  const socket = await recordSocket(context, uuid).catch((cause) => {
    if (cause instanceof SocketRefusedError) return cause.message;
    throw cause;
  });
  if (typeof socket === 'string') return socket;
  const frame = await socket.find(
    (candidate) => isResolveFrame(candidate) || candidate.expired === true,
    context.patience.frameMs,
  );
  socket.close();
  if (!frame) return 'silent';
  return isResolveFrame(frame) ? 'replay' : 'expired';
}

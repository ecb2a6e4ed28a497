import { type Fields, findFields, findText } from '../../../core/fields';
import { type CheckContext, sleep } from '../context';
import { callApi } from '../network/call-api';
import { isResolveFrame, recordSocket, SocketRefusedError } from '../network/record-socket';
import type { RejectFacts } from '../observations';
import { safeText } from '../screen/safe-text';
import type { CheckSession } from '../sign-in/sign-in';

/** GET may show the rejection this much later than the frame (protocol §4.2). */
const LONGEST_LAG_MS = 10_000;

/** Reads what the platform says about a payload after the frame of its rejection. */
export async function readRejection(
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
    await sleep(context.timeouts.retryMs);
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
    context.timeouts.frameMs,
  );
  socket.close();
  if (!frame) return 'silent';
  return isResolveFrame(frame) ? 'replay' : 'expired';
}

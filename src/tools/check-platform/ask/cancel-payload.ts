import { findFields, findText, findUuid } from '../../../core/fields';
import type { CheckContext } from '../context';
import { type ApiAnswer, callApi } from '../network/call-api';
import { recordSocket } from '../network/record-socket';
import type { Observations } from '../observations';
import { safeText } from '../screen/safe-text';
import type { CheckSession } from '../sign-in/sign-in';

/** Cancels a created payload and listens to its socket meanwhile (protocol §3.5). */
export async function cancelPayload(
  context: CheckContext,
  { jwt }: CheckSession,
  created: ApiAnswer,
): Promise<Observations> {
  const uuid = findUuid(created.body.uuid);
  if (!uuid) return {};
  const path = `payload/${uuid}`;
  const socket = await recordSocket(context, uuid);
  try {
    const { body, status } = await callApi(context, path, { method: 'DELETE', token: jwt });
    const reason = findText(findFields(body.result)?.reason);
    const frame = await socket.find(({ expired }) => expired === true, context.timeouts.frameMs);
    const meta = findFields((await callApi(context, path, { token: jwt })).body.meta);
    return {
      cancelled: {
        reason: reason ? safeText(reason) : `HTTP ${status}`,
        frame: frame ? 'expired' : 'none',
        isShown: meta?.cancelled === true && meta.resolved === false,
      },
    };
  } finally {
    socket.close();
  }
}

/** Cancels a payload without a look at it. @returns whether the answer is that of a created one */
export async function cancelIfCreated(
  context: CheckContext,
  { jwt }: CheckSession,
  { body }: ApiAnswer,
): Promise<boolean> {
  const uuid = findUuid(body.uuid);
  if (!uuid) return false;
  await callApi(context, `payload/${uuid}`, { method: 'DELETE', token: jwt });
  return true;
}

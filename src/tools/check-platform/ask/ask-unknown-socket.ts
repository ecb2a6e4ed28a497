import { randomUUID } from 'node:crypto';
import { type CheckContext, sleep } from '../context';
import { recordSocket, SocketRefusedError } from '../network/record-socket';
import type { Observations } from '../observations';
import { safeText } from '../screen/safe-text';

/** Listens to a payload that does not exist (protocol §4.3). */
export async function askUnknownSocket(context: CheckContext): Promise<Observations> {
  const socket = await recordSocket(context, randomUUID()).catch((cause) => {
    if (cause instanceof SocketRefusedError) return cause.message;
    throw cause;
  });
  if (typeof socket === 'string') return { unknownSocket: socket };
  await sleep(context.timeouts.frameMs);
  const { frames } = socket;
  const isClosed = socket.isClosed();
  socket.close();
  if (frames.length === 0) return { unknownSocket: isClosed ? 'closed' : 'silent' };
  if (isClosed && typeof frames[0]?.message === 'string')
    return { unknownSocket: 'message-and-close' };
  return { unknownSocket: safeText(JSON.stringify(frames[0])) };
}

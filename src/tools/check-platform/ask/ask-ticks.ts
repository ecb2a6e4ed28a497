import { findNumber } from '../../../core/fields';
import type { CheckContext } from '../context';
import type { RecordedSocket } from '../network/record-socket';
import type { Observations } from '../observations';

/** The time between the first two `expires_in_seconds` of a socket that is open all the while. */
export async function askTicks(
  { timeouts }: CheckContext,
  socket: RecordedSocket,
): Promise<Observations> {
  const secondsLeft = (): number[] =>
    socket.frames.flatMap((frame) => findNumber(frame.expires_in_seconds) ?? []);
  await socket.find(() => secondsLeft().length >= 2, timeouts.tickMs);
  const [first, second] = secondsLeft();
  return first === undefined || second === undefined ? {} : { tickSeconds: first - second };
}

import { setTimeout } from 'node:timers/promises';
import type { Sandbox } from '../../../sandbox/sandbox';
import { withTimeout } from '../../browser/with-timeout';

/** So often in a row nothing may have changed. */
const CALM = 5;

/**
 * Waits until exactly one socket is open for each payload: the background leaves them to the page, and
 * until it has, a frame may go to the one that is about to leave.
 */
export async function whenListening(sandbox: Sandbox, uuids: readonly string[]): Promise<void> {
  const settled = async (): Promise<void> => {
    for (let calm = 0; calm < CALM; ) {
      await setTimeout(40);
      const open = openSockets(sandbox, uuids);
      calm = uuids.every((uuid) => open.get(uuid) === 1) ? calm + 1 : 0;
    }
  };
  await withTimeout(settled(), 60_000, `one socket for each of ${uuids.length} payloads`);
}

function openSockets({ traffic }: Sandbox, uuids: readonly string[]): Map<string, number> {
  const open = new Map(uuids.map((uuid) => [uuid, 0]));
  traffic.count(({ method, path }) => {
    const step = method === 'OPEN' ? 1 : method === 'CLOSE' ? -1 : 0;
    const uuid = path.slice(path.lastIndexOf('/') + 1);
    const known = step === 0 ? undefined : open.get(uuid);
    if (known !== undefined) open.set(uuid, known + step);
    return false;
  });
  return open;
}

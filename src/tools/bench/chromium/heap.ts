import type { Cdp } from '../../browser/chromium/cdp';
import type { BenchPage } from '../browser/bench-browser';
import type { PlainPage } from './plain-page';

/** A page that also reports its heap. */
export function withHeap(cdp: Cdp, page: PlainPage): PlainPage & Required<BenchPage> {
  return { ...page, heap: () => heapOf(cdp, page) };
}

/** MiB of the page and of its dedicated workers together, with the buffers they hold. */
async function heapOf(cdp: Cdp, { session }: PlainPage): Promise<number> {
  const workers: string[] = [];
  const stop = session.on('Target.attachedToTarget', ({ sessionId, targetInfo }) => {
    if (targetInfo.type === 'worker') workers.push(sessionId);
  });
  const flat = { autoAttach: true, waitForDebuggerOnStart: false, flatten: true };
  await session.send('Target.setAutoAttach', flat);
  stop();
  let used = 0;
  for (const { send } of [session, ...workers.map((id) => cdp.session(id))]) {
    await send('HeapProfiler.collectGarbage');
    const { usedSize, backingStorageSize = 0 } = await send('Runtime.getHeapUsage');
    used += usedSize + backingStorageSize;
  }
  return used / 1024 / 1024;
}

import type { Cdp, CdpResult, CdpSession } from '../../browser/chromium/cdp';
import { withTimeout } from '../../browser/with-timeout';
import type { BenchPage } from '../browser/bench-browser';
import { openPage } from '../chromium/plain-page';
import type { HeapParts, SampledNode } from './heap-parts';
import { byConstructor, byScript } from './heap-parts';

/** A CPU profile as DevTools reads it, and what the heap holds at its end. */
export interface Profiled {
  readonly cpu: unknown;
  readonly heap: HeapParts;
}

/** Profiles a page from its navigation until an element matching is there. */
export async function profilePage(cdp: Cdp, url: string, sign: string): Promise<Profiled> {
  // In the same process as the page, so that the profiler runs before its first script does.
  const page = await openPage(cdp, new URL('/manifest.json', url).href);
  await start(page.session);
  const loaded = new Promise<void>((resolve) => {
    page.session.on('Page.loadEventFired', () => resolve());
  });
  await page.session.send('Page.navigate', { url });
  await withTimeout(loaded, 15_000, `${url} to load`);
  await page.until(`document.querySelector('${sign}')`);
  const profiled = await stop(page.session);
  await page.close();
  return profiled;
}

/** Profiles the stopped worker from its start until it has answered a page's message. */
export async function profileWorker(cdp: Cdp, id: string, page: BenchPage): Promise<Profiled> {
  const started = new Promise<CdpSession>((resolve) => {
    cdp.on('Target.attachedToTarget', ({ sessionId, targetInfo }: CdpResult) => {
      const { type, url } = targetInfo;
      if (type === 'service_worker' && url.includes(id)) resolve(cdp.session(sessionId));
    });
  });
  // The worker halts at its first line until the profiler runs.
  await cdp.send('Target.setAutoAttach', {
    autoAttach: true,
    waitForDebuggerOnStart: true,
    flatten: true,
    filter: [{ type: 'service_worker' }],
  });
  const answered = page.evaluate(
    "chrome.runtime.sendMessage({ name: 'session.get', args: [] }).then(() => true)",
  );
  const session = await withTimeout(started, 15_000, 'the worker to start');
  await start(session);
  await session.send('Runtime.runIfWaitingForDebugger');
  await withTimeout(answered, 15_000, 'the worker to answer');
  return await stop(session);
}

async function start({ send }: CdpSession): Promise<void> {
  await send('Profiler.enable');
  await send('Profiler.setSamplingInterval', { interval: 100 });
  await send('HeapProfiler.enable');
  await send('HeapProfiler.startSampling', { samplingInterval: 128 });
  await send('Profiler.start');
}

async function stop(session: CdpSession): Promise<Profiled> {
  const { profile: cpu } = await session.send('Profiler.stop');
  await session.send('HeapProfiler.collectGarbage');
  const { profile } = await session.send('HeapProfiler.stopSampling');
  const parts: string[] = [];
  const end = session.on('HeapProfiler.addHeapSnapshotChunk', ({ chunk }) => parts.push(chunk));
  await session.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false });
  end();
  const heap = {
    scripts: byScript(profile.head as SampledNode),
    constructors: byConstructor(JSON.parse(parts.join(''))),
  };
  return { cpu, heap };
}

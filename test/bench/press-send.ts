import type { Sandbox } from '../../src/sandbox/sandbox.js';
import type { Answer, Cdp } from '../browser/cdp.js';
import type { WorkerControl } from '../browser/service-worker.js';
import { within } from '../browser/within.js';
import { attachPage, type PlainPage } from './plain-page.js';

/** A request that was sent, and the milliseconds from the press until it was at the platform. */
export interface Sent {
  readonly uuid: string;
  readonly ms: number;
}

const POST = { method: 'POST', path: '/api/v1/jwt/payload' };

/**
 * One request by the way users take: a payment link from the menu, the review window, *Send*. The
 * worker is stopped before the press; measured is the time from the press (the page's clock) until
 * the POST stands at the platform's door (this process's clock; both count from 1970).
 */
export async function pressSend(
  cdp: Cdp,
  id: string,
  worker: WorkerControl,
  sandbox: Sandbox,
  link: string,
): Promise<Sent> {
  const review = await openReview(cdp, id, worker, link);
  const button = "document.querySelector('button.primary')";
  await review.until(`${button} && !${button}.disabled`);
  await worker.stop();
  const gate = sandbox.faults.next(POST, 'hold-before');
  const arrival = gate.arrived.then(() => performance.timeOrigin + performance.now());
  const pressed = await review.evaluate<number>(
    `(() => { const at = performance.timeOrigin + performance.now(); ${button}.click(); return at; })()`,
  );
  const at = await within(arrival, 10_000, 'the request to arrive');
  gate.release();
  await review.until("document.querySelector('[data-status=pushed]')");
  await review.close();
  const uuid = sandbox.platform.payloads().at(-1)?.uuid ?? '';
  return { uuid, ms: at - pressed };
}

async function openReview(
  cdp: Cdp,
  id: string,
  worker: WorkerControl,
  link: string,
): Promise<PlainPage> {
  await worker.start();
  await cdp.send('Target.setDiscoverTargets', { discover: true });
  const { targetInfos } = await cdp.send('Target.getTargets');
  const own = targetInfos.filter(({ url }: Answer) => url.startsWith(`chrome-extension://${id}/`));
  const target = own.find(({ type }: Answer) => type === 'service_worker');
  const old = new Set(own.map(({ targetId }: Answer) => targetId));
  const stops: (() => void)[] = [];
  const opened = new Promise<string>((resolve) => {
    for (const event of ['Target.targetCreated', 'Target.targetInfoChanged']) {
      const stop = cdp.on(event, ({ targetInfo: { type, url, targetId } }) => {
        const isReview = type === 'page' && url.includes(`${id}/src/review/`);
        if (isReview && !old.has(targetId)) resolve(targetId);
      });
      stops.push(stop);
    }
  });
  const session = await cdp.attach(target.targetId);
  const info = { menuItemId: 'review-link', linkUrl: link, pageUrl: 'https://example.com/' };
  await session.send('Runtime.evaluate', {
    expression: `chrome.tabs.query({ active: true }).then(([tab]) =>
      chrome.contextMenus.onClicked.dispatch(${JSON.stringify(info)}, tab))`,
    awaitPromise: true,
  });
  await session.detach();
  try {
    return await attachPage(cdp, await within(opened, 10_000, 'the review window'));
  } finally {
    for (const stop of stops) stop();
  }
}

import type { Sandbox } from '../../src/sandbox/sandbox.js';
import { within } from '../browser/within.js';
import type { BenchBrowser } from './bench-browser.js';

/** A request that was sent, and the milliseconds from the press until it was at the platform. */
export interface Sent {
  readonly uuid: string;
  readonly ms: number;
}

const POST = { method: 'POST', path: '/api/v1/jwt/payload' };

/**
 * One request by the way users take: a payment link from the menu, the review window, *Send*. The
 * background is stopped before the press; measured is the time from the press (the page's clock) until
 * the POST stands at the platform's door (this process's clock; both count from 1970).
 */
export async function pressSend(
  browser: BenchBrowser,
  sandbox: Sandbox,
  link: string,
): Promise<Sent> {
  await browser.startBackground();
  const click = { menuItemId: 'review-link', linkUrl: link, pageUrl: 'https://example.com/' };
  const review = await browser.openFromMenu(click, 'src/review/');
  const button = "document.querySelector('button.primary')";
  await review.until(`${button} && !${button}.disabled`);
  await browser.stopBackground();
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

import { setImmediate, setTimeout } from 'node:timers/promises';
import type { Sandbox } from '../../../sandbox/sandbox';
import { withTimeout } from '../../browser/with-timeout';
import type { BenchExtension } from '../browser/bench-browser';
import { type Figure, figure } from '../figure';
import type { Group } from '../harness/group';
import { createPayloads } from './create-payloads';
import { seedOpen } from './seed-open';
import { HISTORY_PAGE } from './seeded-history';
import { countSettled, SIGNED, whenSettled } from './settled-rows';
import { startSignedIn } from './signed-in';

const COUNT = 500;

/**
 * The history live with 500 open requests, which the phone settles as fast as it can: from the first
 * one until every stored row and those in view are right. Against bare look-ups of as many settled
 * payloads, six at a time.
 */
export const settleGroup: Group = {
  name: 'settle',
  seconds: 200,
  ratios: [{ key: 'settle_500_ratio', reading: 'settle' }],
  async open(place) {
    const { own, other, sandbox, close } = await startSignedIn(place);
    const isFloor = place.other.kind === 'floor';
    return {
      async take(side) {
        if (side === 0) return { settle: [await settleTime(own, sandbox)] };
        const time = isFloor ? lookUpTime(own, other, sandbox) : settleTime(other, sandbox);
        return { settle: [await time] };
      },
      facts: async () => (isFloor ? await measureLimited(own, sandbox) : []),
      close,
    };
  },
};

async function settleTime(extension: BenchExtension, sandbox: Sandbox): Promise<number> {
  const { page, uuids } = await openLive(extension, sandbox);
  const before = await page.evaluate<number>(countSettled);
  const right = page.evaluate<number>(`(${whenSettled})(${before + COUNT})`);
  // When the phone fails, that is the error to report.
  right.catch(() => undefined);
  await page.evaluate('true');
  const began = performance.timeOrigin + performance.now();
  await settleAll(sandbox, uuids);
  const time = (await withTimeout(right, 120_000, 'every row to be right')) - began;
  await page.close();
  return time;
}

async function openLive(extension: BenchExtension, sandbox: Sandbox) {
  const uuids = await seedOpen(extension, sandbox, COUNT);
  // The traffic log has a fixed size: without old entries it counts this turn's calls.
  sandbox.traffic.clear();
  const page = await extension.openPage(HISTORY_PAGE);
  await page.until("document.querySelector('html[data-ready]')");
  await withTimeout(whenCalm(sandbox), 120_000, 'the page to listen');
  await page.until("document.querySelector('[data-connection=live]')");
  return { page, uuids };
}

/** Waits until a second has passed without a call, a socket, or a frame but the sockets' own ticks. */
async function whenCalm({ traffic }: Sandbox): Promise<void> {
  const size = (): number => traffic.count(({ data }) => !data?.includes('expires_in_seconds'));
  for (let before = -1, calm = 0; calm < 4; ) {
    await setTimeout(250);
    const now = size();
    calm = now === before ? calm + 1 : 0;
    before = now;
  }
}

async function lookUpTime(own: BenchExtension, floor: BenchExtension, sandbox: Sandbox) {
  const uuids = createPayloads(sandbox, COUNT);
  await settleAll(sandbox, uuids);
  const jwt = await sessionOf(own);
  const page = await floor.openPage('sockets.html');
  await page.until("document.querySelector('html[data-ready]')");
  const time = await page.evaluate<number>(
    `lookUp(${JSON.stringify(uuids)}, ${JSON.stringify(jwt)})`,
  );
  await page.close();
  return time;
}

async function sessionOf(extension: BenchExtension): Promise<string> {
  const page = await extension.openPage('manifest.json');
  // Firefox has no access levels; there the session is in `storage.session`.
  const area = "chrome.storage['setAccessLevel' in chrome.storage.local ? 'local' : 'session']";
  const read = `${area}.get('session').then(({ session }) => session.jwt)`;
  const jwt = await page.evaluate<string>(read);
  await page.close();
  return jwt;
}

/** Of so many one is signed, the others are rejected: signing costs the sandbox milliseconds. */
async function settleAll(sandbox: Sandbox, uuids: readonly string[]): Promise<void> {
  for (const [at, uuid] of uuids.entries()) {
    if (at % SIGNED === 0) await sandbox.phone.sign(uuid);
    else await sandbox.phone.reject(uuid);
    // The platform answers in between.
    await setImmediate();
  }
}

/** How many of 500 are right after two seconds at the platform's own limits (protocol §3.8). */
async function measureLimited(own: BenchExtension, sandbox: Sandbox): Promise<Figure[]> {
  const { page, uuids } = await openLive(own, sandbox);
  const before = await page.evaluate<number>(countSettled);
  sandbox.switches.callsPerMinute = 100;
  // Calls of the minute that is over do not count.
  sandbox.clock.advance(61_000);
  await settleAll(sandbox, uuids);
  await setTimeout(2000);
  const right = (await page.evaluate<number>(countSettled)) - before;
  await page.close();
  return [figure('settle_500_right_in_2s_at_100_calls_a_minute', right, undefined)];
}

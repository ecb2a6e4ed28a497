import { setTimeout } from 'node:timers/promises';
import type { PayloadRecord } from '../../src/sandbox/payloads/record.js';
import { type Sandbox, startSandbox } from '../../src/sandbox/sandbox.js';
import { removeProfile } from '../browser/companion.js';
import { within } from '../browser/within.js';
import type { Bench, BenchPage } from './bench-browser.js';
import { signedInProfile } from './signed-in.js';

/** What is measured of many requests that settle at once. */
export interface SettleSample {
  /** Milliseconds the phone took to settle them all: a second, or more on a busy machine. */
  readonly spread: number;
  /** Milliseconds from the last one settled until every stored row and those in view are right. */
  readonly settle: number;
  /** Milliseconds that plain look-ups of as many take, six at a time, from the same page. */
  readonly floor: number;
  /** How many are right two seconds after, where the platform allows a hundred calls a minute. */
  readonly limited: number;
}

/** The phone settles them evenly within so many milliseconds. */
const SPREAD = 1000;

/** Of so many one is signed, the others are rejected: signing costs the sandbox milliseconds. */
const SIGNED = 4;

/** Has `count` requests open and the history live, and all of them settled within a second. */
export async function measureSettle(bench: Bench, count: number): Promise<SettleSample> {
  const sandbox = await startSandbox({
    switches: { payloadPostsPerMinute: 10_000, callsPerMinute: 100_000, xrplTxPerMinute: 10_000 },
  });
  const profile = await signedInProfile(sandbox, bench);
  const browser = await bench.start(sandbox, profile);
  try {
    const history = await browser.openPage('src/options/index.html');
    await history.until('document.documentElement.dataset.ready !== undefined');
    const uuids = await sendMany(history, sandbox, count);
    const right = history.evaluate<number>(`(${whenRight})(${count})`);
    const { first, last } = await settleAll(sandbox, uuids);
    const settle = (await within(right, 60_000, 'every row to be right')) - last;
    await calm(sandbox);
    const floor = await history.evaluate<number>(lookUps(uuids));
    const limited = await measureLimited(history, sandbox, count);
    return { spread: last - first, settle, floor, limited };
  } finally {
    await browser.close();
    await sandbox.close();
    await removeProfile(profile);
  }
}

/** As many again, at the platform's own limits (protocol §3.8). @returns how many are right soon */
async function measureLimited(page: BenchPage, sandbox: Sandbox, count: number): Promise<number> {
  const uuids = await sendMany(page, sandbox, count);
  sandbox.switches.callsPerMinute = 100;
  // The minute that is past does not count.
  sandbox.clock.advance(61_000);
  await settleAll(sandbox, uuids);
  await setTimeout(2000);
  const rows = await page.evaluate<number>(`(${countRight})()`);
  return rows - count;
}

/** Puts requests on their way through the worker, and waits until the page listens to them. */
async function sendMany(page: BenchPage, sandbox: Sandbox, count: number): Promise<string[]> {
  const to = sandbox.phone.accounts().find(({ name }) => name === 'Bob')?.account;
  const { account } = sandbox.phone.active;
  const before = sandbox.platform.payloads().length;
  await page.evaluate(`(async () => {
    for (let at = 0; at < ${count}; at += 1) {
      const time = Date.now().toString(36).padStart(9, '0');
      const order = {
        identifier: 'xc-' + time + '-' + String(at).padStart(20, '0'),
        account: '${account}', asked: {}, site: '',
        txjson: { TransactionType: 'Payment', Destination: '${to}', Amount: String(at + 1) },
      };
      await chrome.runtime.sendMessage({ name: 'request.create', args: [order] });
    }
  })()`);
  const made = () => sandbox.platform.payloads().slice(before);
  const sent = async (): Promise<void> => {
    while (made().length < count) await setTimeout(100);
  };
  await within(sent(), 60_000, `${count} requests to arrive`);
  await within(calm(sandbox), 60_000, 'the page to listen');
  await page.until("document.querySelector('[data-connection=live]')");
  // They may have crossed on the way.
  const amount = ({ request }: PayloadRecord) => Number(request.txjson.Amount);
  return made()
    .sort((a, b) => amount(a) - amount(b))
    .map(({ uuid }) => uuid);
}

/** Signs and rejects. @returns the times of the first and the last, milliseconds since 1970 */
async function settleAll(sandbox: Sandbox, uuids: readonly string[]) {
  const first = Date.now();
  for (const [at, uuid] of uuids.entries()) {
    await setTimeout(Math.max(0, first + (SPREAD * at) / uuids.length - Date.now()));
    if (at % SIGNED === 0) await sandbox.phone.sign(uuid);
    else await sandbox.phone.reject(uuid);
  }
  return { first, last: Date.now() };
}

/** Waits until a second has passed without a call, a line, or a frame but the lines' own ticks. */
async function calm({ traffic }: Sandbox): Promise<void> {
  const size = (): number => traffic.count(({ data }) => !data?.includes('expires_in_seconds'));
  for (let before = -1, now = size(); before !== now; now = size()) {
    before = now;
    await setTimeout(1000);
  }
}

// As text: the page knows nothing of what a compiler puts into functions.
const readRows = `async (wanted) => {
  const db = await new Promise((resolve) => {
    const opening = indexedDB.open('companion');
    opening.onsuccess = () => resolve(opening.result);
  });
  const rows = await new Promise((resolve) => {
    const store = db.transaction('requests').objectStore('requests');
    const asking = wanted === 'all' ? store.getAll() : store.index('open')[wanted](1);
    asking.onsuccess = () => resolve(asking.result);
  });
  db.close();
  return rows;
}`;

/** Settled as the phone did it: signed or not. The amount tells which one it was. */
const countRight = `async () => (await (${readRows})('all')).filter((row) =>
  row.resolvedAt !== undefined
  && row.signed === (Number(row.body.txjson.Amount) % ${SIGNED} === 1)).length`;

const whenRight = `async (count) => {
  const read = ${readRows};
  const over = ['rejected', 'submitted', 'validated'];
  for (;;) {
    await new Promise((resolve) => setTimeout(resolve, 25));
    const shown = [...document.querySelectorAll('[data-request] [data-status]')];
    if (shown.length === 0 || !shown.every(({ dataset }) => over.includes(dataset.status))) continue;
    // Keys are cheap to read; what is signed may stay open until its ledger is final.
    if ((await read('getAllKeys')).length > count / ${SIGNED}) continue;
    if ((await read('getAll')).every((row) => row.resolvedAt !== undefined)) break;
  }
  const at = performance.timeOrigin + performance.now();
  if ((await (${countRight})()) !== count) throw new Error('not every row is right');
  return at;
}`;

function lookUps(uuids: readonly string[]): string {
  return `(async () => {
    const { session } = await chrome.storage.local.get('session');
    const uuids = ${JSON.stringify(uuids)};
    const headers = { Authorization: 'Bearer ' + session.jwt };
    const before = performance.now();
    await Promise.all(Array.from({ length: 6 }, async () => {
      for (let uuid = uuids.pop(); uuid; uuid = uuids.pop()) {
        const answer = await fetch('https://xumm.app/api/v1/jwt/payload/' + uuid, { headers });
        await answer.json();
      }
    }));
    return performance.now() - before;
  })()`;
}

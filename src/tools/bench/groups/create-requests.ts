import { setTimeout } from 'node:timers/promises';
import type { PayloadRecord } from '../../../sandbox/payloads/record';
import type { Sandbox } from '../../../sandbox/sandbox';
import { withTimeout } from '../../browser/with-timeout';
import type { BenchPage } from '../browser/bench-browser';

/** A request that the platform has. */
export interface Created {
  readonly uuid: string;
  readonly identifier: string;
}

/** So many are handed to the background at once. */
const AT_ONCE = 25;

let batches = 0;

/** Sends payments from a page of the extension, through its background. @returns them in order */
export async function createRequests(
  page: BenchPage,
  sandbox: Sandbox,
  count: number,
): Promise<Created[]> {
  batches += 1;
  const to = sandbox.phone.accounts().find(({ name }) => name === 'Bob')?.account;
  const { account } = sandbox.phone.active;
  const before = sandbox.platform.payloads().length;
  const batch = String(batches).padStart(10, '0');
  await page.evaluate(`(async () => {
    const create = (at) => {
      const time = Date.now().toString(36).padStart(9, '0');
      const order = {
        identifier: 'xc-' + time + '-${batch}' + String(at).padStart(10, '0'),
        account: '${account}', options: {}, asked: {}, site: '',
        txjson: { TransactionType: 'Payment', Destination: '${to}', Amount: String(at + 1) },
      };
      return chrome.runtime.sendMessage({ name: 'request.create', args: [order] });
    };
    for (let from = 0; from < ${count}; from += ${AT_ONCE}) {
      const size = Math.min(${AT_ONCE}, ${count} - from);
      await Promise.all(Array.from({ length: size }, (_, at) => create(from + at)));
    }
  })()`);
  const own = () =>
    sandbox.platform
      .payloads()
      .slice(before)
      .filter(({ request }) => request.customMeta.identifier?.includes(batch));
  const sent = async (): Promise<void> => {
    while (own().length < count) await setTimeout(20);
  };
  await withTimeout(sent(), 120_000, `${count} requests to arrive`);
  // They may have overtaken each other on the way.
  const amount = ({ request }: PayloadRecord) => Number(request.txjson.Amount);
  return own()
    .sort((a, b) => amount(a) - amount(b))
    .map(({ uuid, request }) => ({ uuid, identifier: request.customMeta.identifier ?? '' }));
}

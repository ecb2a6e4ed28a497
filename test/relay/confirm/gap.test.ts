import { expect, test } from 'vitest';
import {
  callRelay,
  paymentBody,
  sendWebhook,
  waitUntil,
  webhookBody,
} from '../../../src/tools/relay/client';
import { useRelay } from '../use-relay';

const { sandbox, relay, pairAs, addressOf, restart, startAnother } = useRelay();
const MINUTE = 60_000;

const created = async (session: string, identifier: string): Promise<string> =>
  (await callRelay(relay(), 'POST', '/requests', session, paymentBody(addressOf(), identifier)))
    .json.uuid;
const states = async (session: string): Promise<Record<string, string>> => {
  const { json } = await callRelay(relay(), 'GET', '/requests', session);
  return Object.fromEntries(
    json.requests.map(({ uuid, state }: Record<string, string>) => [uuid, state]),
  );
};
const isOpen = async (session: string, uuid: string) => {
  sandbox().clock.advance(1100);
  await waitUntil(async () => (await states(session))[uuid] === 'open', 'the open request');
};

test('a relay that starts finds a signature made during a gap longer than all webhook attempts', async () => {
  const session = await pairAs();
  const uuid = await created(session, 'gap-1');
  await isOpen(session, uuid);
  await restart(async () => {
    await sandbox().phone.sign(uuid);
    sandbox().clock.advance(22 * MINUTE);
  });
  await waitUntil(async () => (await states(session))[uuid] === 'signed', 'the signature');
});

test('a relay that starts finds a request created just before the former one was killed', async () => {
  const session = await pairAs();
  const uuid = await created(session, 'gap-2');
  await restart(() => sandbox().clock.advance(30 * MINUTE));
  await waitUntil(async () => (await states(session))[uuid] === 'open', 'the request');
});

test('a relay that starts after a short gap fetches nothing: Xaman delivers missed webhooks again', async () => {
  const session = await pairAs();
  const uuid = await created(session, 'gap-3');
  await isOpen(session, uuid);
  const isGet = ({ method, path }: { method: string; path: string }) =>
    method === 'GET' && path.endsWith(uuid);
  const calls = sandbox().traffic.count(isGet);
  await restart(() => sandbox().clock.advance(5 * MINUTE));
  // That nothing is fetched has no event. The worker looks for jobs every second.
  await new Promise((resolve) => setTimeout(resolve, 1500));
  expect(sandbox().traffic.count(isGet)).toBe(calls);
  await sandbox().phone.sign(uuid);
  await sendWebhook(relay(), webhookBody(uuid), sandbox().clock.now(), { attempt: 3 });
  await waitUntil(async () => (await states(session))[uuid] === 'signed', 'the signature');
});

test('two relays on one store post each request once, and find all signatures', async () => {
  const session = await pairAs();
  const second = await startAnother();
  const before = sandbox().platform.postCount();
  const bodies = Array.from({ length: 6 }, (_, at) => paymentBody(addressOf(), `two-${at}`));
  const answers = await Promise.all(
    bodies.flatMap((body) =>
      [relay(), second].map((one) => callRelay(one, 'POST', '/requests', session, body)),
    ),
  );
  const uuids = new Set(answers.map(({ json }) => json.uuid));
  expect([uuids.size, sandbox().platform.postCount() - before]).toEqual([6, 6]);
  for (const uuid of uuids) await sandbox().phone.sign(uuid);
  sandbox().traffic.clear();
  await Promise.all(
    [...uuids].flatMap((uuid) =>
      [relay(), second].map((one) => sendWebhook(one, webhookBody(uuid), sandbox().clock.now())),
    ),
  );
  await waitUntil(async () => {
    const all = await states(session);
    return [...uuids].every((uuid) => all[uuid] === 'signed');
  }, 'all signatures');
});

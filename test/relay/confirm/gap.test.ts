import { expect, test } from 'vitest';
import { ask, paymentBody, sendWebhook, until, webhookBody } from '../../../src/tools/relay/client';
import { relayBeside } from '../beside';

const { box, relay, paired, address, restart, another } = relayBeside();
const MINUTE = 60_000;

const created = async (session: string, identifier: string): Promise<string> =>
  (await ask(relay(), 'POST', '/requests', session, paymentBody(address(), identifier))).json.uuid;
const states = async (session: string): Promise<Record<string, string>> => {
  const { json } = await ask(relay(), 'GET', '/requests', session);
  return Object.fromEntries(
    json.requests.map(({ uuid, state }: Record<string, string>) => [uuid, state]),
  );
};
const isOpen = async (session: string, uuid: string) => {
  box().clock.advance(1100);
  await until(async () => (await states(session))[uuid] === 'open', 'the open request');
};

test('a relay that starts finds a signature made during a gap longer than all webhook attempts', async () => {
  const session = await paired();
  const uuid = await created(session, 'gap-1');
  await isOpen(session, uuid);
  await restart(async () => {
    await box().phone.sign(uuid);
    box().clock.advance(22 * MINUTE);
  });
  await until(async () => (await states(session))[uuid] === 'signed', 'the signature');
});

test('a relay that starts finds a request created just before the former one was killed', async () => {
  const session = await paired();
  const uuid = await created(session, 'gap-2');
  await restart(() => box().clock.advance(30 * MINUTE));
  await until(async () => (await states(session))[uuid] === 'open', 'the request');
});

test('a relay that starts after a short gap fetches nothing: Xaman delivers missed webhooks again', async () => {
  const session = await paired();
  const uuid = await created(session, 'gap-3');
  await isOpen(session, uuid);
  const isGet = ({ method, path }: { method: string; path: string }) =>
    method === 'GET' && path.endsWith(uuid);
  const calls = box().traffic.count(isGet);
  await restart(() => box().clock.advance(5 * MINUTE));
  await new Promise((resolve) => setTimeout(resolve, 1500));
  expect(box().traffic.count(isGet)).toBe(calls);
  await box().phone.sign(uuid);
  await sendWebhook(relay(), webhookBody(uuid), box().clock.now(), { attempt: 3 });
  await until(async () => (await states(session))[uuid] === 'signed', 'the signature');
});

test('two relays on one store post each request once, and find all signatures', async () => {
  const session = await paired();
  const second = await another();
  const before = box().platform.posts();
  const bodies = Array.from({ length: 6 }, (_, at) => paymentBody(address(), `two-${at}`));
  const answers = await Promise.all(
    bodies.flatMap((body) =>
      [relay(), second].map((one) => ask(one, 'POST', '/requests', session, body)),
    ),
  );
  const uuids = new Set(answers.map(({ json }) => json.uuid));
  expect([uuids.size, box().platform.posts() - before]).toEqual([6, 6]);
  for (const uuid of uuids) await box().phone.sign(uuid);
  box().traffic.clear();
  await Promise.all(
    [...uuids].flatMap((uuid) =>
      [relay(), second].map((one) => sendWebhook(one, webhookBody(uuid), box().clock.now())),
    ),
  );
  await until(async () => {
    const all = await states(session);
    return [...uuids].every((uuid) => all[uuid] === 'signed');
  }, 'all signatures');
});

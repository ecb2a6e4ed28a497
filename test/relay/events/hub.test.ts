import { expect, test } from 'vitest';
import type { Listener } from '../../../src/relay/events/hub';
import { lockAccount, nextChangeId } from '../../../src/relay/store/change';
import type { Queries } from '../../../src/relay/store/sql';
import { waitUntil } from '../../../src/tools/relay/client';
import { useRelay } from '../use-relay';

const { relay } = useRelay();
let last = 0;

/** A listener that collects what it receives. */
function createListener() {
  const received: string[] = [];
  const listener: Listener = {
    send: (text) => received.push(text),
    end: () => received.push('end'),
  };
  return { received, listener };
}
async function addChange(tx: Queries, account: string): Promise<string> {
  last += 1;
  const uuid = `00000000-0000-4000-8000-${String(last).padStart(12, '0')}`;
  await lockAccount(tx, account);
  await tx.query(
    `INSERT INTO payloads (uuid, account, state, view, complete, changed_at, changed_seq)
     VALUES ($1, $2, 'open', '{}', false, 0, $3)`,
    [uuid, account, await nextChangeId(tx, account)],
  );
  return uuid;
}
/** Runs work while no other transaction can read payloads. */
async function whileLocked(work: (tx: Queries) => Promise<void>): Promise<void> {
  await relay().deps.sql.transaction(async (tx) => {
    await tx.query('LOCK TABLE payloads IN ACCESS EXCLUSIVE MODE');
    await work(tx);
  });
}
// Nothing is seen of a listener that waits for a locked store: it gets time to begin.
const shortWait = () => new Promise((resolve) => setTimeout(resolve, 100));

test('a listener gets every change after hello, also from a slow store', async () => {
  const { hub } = relay().deps;
  const { received, listener } = createListener();
  let joined: Promise<void> | undefined;
  let isHelloFirst = false;
  let uuid = '';
  await whileLocked(async (tx) => {
    joined = hub.join('rSlow', undefined, listener);
    await shortWait();
    isHelloFirst = received.length > 0;
    uuid = await addChange(tx, 'rSlow');
  });
  await joined;
  await shortWait();
  expect(received[0]).toMatch(/^id: \d+\nevent: hello\ndata: {}\n\n$/);
  expect(isHelloFirst && !received.join('').includes(uuid)).toBe(false);
  hub.leave('rSlow', listener);
});

test('a listener that joins while the only other one leaves gets new changes', async () => {
  const { hub, sql } = relay().deps;
  const first = createListener();
  const second = createListener();
  await hub.join('rLeft', undefined, first.listener);
  let joined: Promise<void> | undefined;
  await whileLocked(async () => {
    joined = hub.join('rLeft', undefined, second.listener);
    await shortWait();
    hub.leave('rLeft', first.listener);
  });
  await joined;
  expect(hub.count('rLeft')).toBe(1);
  const uuid = await sql.transaction((tx) => addChange(tx, 'rLeft'));
  await waitUntil(() => second.received.join('').includes(uuid), 'the change');
  expect(first.received.join('')).not.toContain(uuid);
  hub.sendAll(': beat\n\n');
  expect(second.received.at(-1)).toBe(': beat\n\n');
  hub.leave('rLeft', second.listener);
});

test('a listener that leaves while it joins gets nothing more and is not counted', async () => {
  const { hub, sql } = relay().deps;
  const { received, listener } = createListener();
  const stays = createListener();
  await hub.join('rGone', undefined, stays.listener);
  let joined: Promise<void> | undefined;
  await whileLocked(async () => {
    joined = hub.join('rGone', undefined, listener);
    await shortWait();
    hub.leave('rGone', listener);
  });
  await joined;
  const before = received.length;
  const uuid = await sql.transaction((tx) => addChange(tx, 'rGone'));
  await waitUntil(() => stays.received.join('').includes(uuid), 'the change');
  expect([received.length, hub.count('rGone')]).toEqual([before, 1]);
  hub.leave('rGone', stays.listener);
});

test('a listener gets simultaneous changes all and in order', async () => {
  const { hub, sql } = relay().deps;
  const { received, listener } = createListener();
  await hub.join('rMany', undefined, listener);
  const uuids = await Promise.all(
    Array.from({ length: 40 }, () => sql.transaction((tx) => addChange(tx, 'rMany'))),
  );
  await waitUntil(
    () => received.filter((text) => text.includes('request')).length >= 40,
    'all changes',
  );
  const ids = received.flatMap((text) => /^id: (\d+)/.exec(text)?.[1] ?? []).map(Number);
  expect(ids).toEqual([...new Set(ids)].toSorted((a, b) => a - b));
  for (const uuid of uuids) expect(received.join('')).toContain(uuid);
  hub.leave('rMany', listener);
});

test('closeAll ends all listeners, also one that is joining', async () => {
  const { hub } = relay().deps;
  const [first, second] = [createListener(), createListener()];
  await hub.join('rEnd', undefined, first.listener);
  let joined: Promise<void> | undefined;
  await whileLocked(async () => {
    joined = hub.join('rEnd', undefined, second.listener);
    hub.closeAll();
  });
  await joined;
  expect([first.received.at(-1), second.received.includes('end')]).toEqual(['end', true]);
  for (const { listener } of [first, second]) hub.leave('rEnd', listener);
});

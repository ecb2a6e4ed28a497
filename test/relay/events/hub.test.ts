import { expect, test } from 'vitest';
import type { Listener } from '../../../src/relay/events/hub';
import { lockAccount, nextChangeId } from '../../../src/relay/store/change';
import type { Queries } from '../../../src/relay/store/sql';
import { until } from '../../../src/tools/relay/client';
import { relayBeside } from '../beside';

const { relay } = relayBeside();
let last = 0;

/** Somebody who notes what they are told. */
function ear() {
  const heard: string[] = [];
  const listener: Listener = { send: (text) => heard.push(text), end: () => heard.push('end') };
  return { heard, listener };
}
async function change(tx: Queries, account: string): Promise<string> {
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
/** Does something while nobody can read what changed. */
async function whileLocked(work: (tx: Queries) => Promise<void>): Promise<void> {
  await relay().deps.sql.transaction(async (tx) => {
    await tx.query('LOCK TABLE payloads IN ACCESS EXCLUSIVE MODE');
    await work(tx);
  });
}
const moment = () => new Promise((resolve) => setTimeout(resolve, 100));

test('nothing that changes after the hello is missed, however slow the store', async () => {
  const { hub } = relay().deps;
  const { heard, listener } = ear();
  let joined: Promise<void> | undefined;
  let helloFirst = false;
  let uuid = '';
  await whileLocked(async (tx) => {
    joined = hub.join('rSlow', undefined, listener);
    await moment();
    helloFirst = heard.length > 0;
    uuid = await change(tx, 'rSlow');
  });
  await joined;
  await moment();
  expect(heard[0]).toMatch(/^id: \d+\nevent: hello\ndata: {}\n\n$/);
  expect(helloFirst && !heard.join('').includes(uuid)).toBe(false);
  hub.leave('rSlow', listener);
});

test('who is let in while the only other one leaves hears what comes', async () => {
  const { hub, sql } = relay().deps;
  const first = ear();
  const second = ear();
  await hub.join('rLeft', undefined, first.listener);
  let joined: Promise<void> | undefined;
  await whileLocked(async () => {
    joined = hub.join('rLeft', undefined, second.listener);
    await moment();
    hub.leave('rLeft', first.listener);
  });
  await joined;
  expect(hub.count('rLeft')).toBe(1);
  const uuid = await sql.transaction((tx) => change(tx, 'rLeft'));
  await until(() => second.heard.join('').includes(uuid), 'the change');
  expect(first.heard.join('')).not.toContain(uuid);
  hub.sendAll(': beat\n\n');
  expect(second.heard.at(-1)).toBe(': beat\n\n');
  hub.leave('rLeft', second.listener);
});

test('who leaves while being let in is told nothing more, and counts no more', async () => {
  const { hub, sql } = relay().deps;
  const { heard, listener } = ear();
  const stays = ear();
  await hub.join('rGone', undefined, stays.listener);
  let joined: Promise<void> | undefined;
  await whileLocked(async () => {
    joined = hub.join('rGone', undefined, listener);
    await moment();
    hub.leave('rGone', listener);
  });
  await joined;
  const told = heard.length;
  const uuid = await sql.transaction((tx) => change(tx, 'rGone'));
  await until(() => stays.heard.join('').includes(uuid), 'the change');
  expect([heard.length, hub.count('rGone')]).toEqual([told, 1]);
  hub.leave('rGone', stays.listener);
});

test('of changes made at the same instant none is lost, and each is told in its order', async () => {
  const { hub, sql } = relay().deps;
  const { heard, listener } = ear();
  await hub.join('rMany', undefined, listener);
  const uuids = await Promise.all(
    Array.from({ length: 40 }, () => sql.transaction((tx) => change(tx, 'rMany'))),
  );
  await until(() => heard.filter((text) => text.includes('request')).length >= 40, 'all of them');
  const ids = heard.flatMap((text) => /^id: (\d+)/.exec(text)?.[1] ?? []).map(Number);
  expect(ids).toEqual([...new Set(ids)].toSorted((a, b) => a - b));
  for (const uuid of uuids) expect(heard.join('')).toContain(uuid);
  hub.leave('rMany', listener);
});

test('everyone is let go at the end, also who is just being let in', async () => {
  const { hub } = relay().deps;
  const [first, second] = [ear(), ear()];
  await hub.join('rEnd', undefined, first.listener);
  let joined: Promise<void> | undefined;
  await whileLocked(async () => {
    joined = hub.join('rEnd', undefined, second.listener);
    hub.closeAll();
  });
  await joined;
  expect([first.heard.at(-1), second.heard.includes('end')]).toEqual(['end', true]);
  for (const { listener } of [first, second]) hub.leave('rEnd', listener);
});

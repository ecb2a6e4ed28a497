import { Webhook } from 'standardwebhooks';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { BREAKER_FAILURES } from '../../../src/relay/forward/breaker';
import {
  endEndpoint,
  type ListedEndpoint,
  listEndpoints,
  rotateSecret,
} from '../../../src/relay/forward/endpoints';
import { expireForwards } from '../../../src/relay/forward/outcomes';
import { listDeadForwards, replayForwards } from '../../../src/relay/forward/queue';
import { EVENT_LIFETIME_MS } from '../../../src/relay/forward/retry';
import { waitUntil } from '../../../src/tools/relay/client';
import { type SandboxRelay, startSandboxRelay } from '../../../src/tools/relay/sandbox-relay';
import { useSandbox } from '../../sandbox/use-sandbox';
import { readMetric } from '../use-relay';
import { STORE_KINDS, useStores } from '../use-stores';
import { addReceiver } from './endpoint';
import { recordRejected, recordSigned } from './fake-event';
import {
  accept,
  answerWith,
  closeMidway,
  hang,
  type Received,
  type Receiver,
  startReceiver,
} from './receiver';

vi.setConfig({ testTimeout: 40_000 });

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

describe.each(STORE_KINDS)('on %s', (kind) => {
  const sandbox = useSandbox();
  const newStore = useStores(kind);
  let relay: SandboxRelay;

  beforeAll(async () => {
    relay = await startSandboxRelay(sandbox(), { store: await newStore() });
  }, 60_000);
  afterAll(() => relay?.stop(0));
  afterEach(async () => {
    for (const { id } of await listEndpoints(relay.deps.sql, 0))
      await endEndpoint(relay.deps.sql, id);
    await relay.deps.sql.query('DELETE FROM forward_messages');
    await relay.deps.forwarder.refresh();
  });

  const now = () => relay.deps.clock.now();
  const wake = () => relay.deps.forwarder.wake();
  const advance = (ms: number) => {
    sandbox().clock.advance(ms);
    wake();
  };
  const endpointOf = async (id: string): Promise<ListedEndpoint | undefined> =>
    (await listEndpoints(relay.deps.sql, now())).find((one) => one.id === id);
  const until = (
    id: string,
    is: (endpoint: ListedEndpoint) => boolean,
    description: string,
    ms = 8000,
  ) =>
    waitUntil(
      async () => {
        const endpoint = await endpointOf(id);
        return endpoint && is(endpoint) && endpoint;
      },
      description,
      ms,
    );
  /** Waits until nothing is being sent. */
  const untilQuiet = () =>
    waitUntil(async () => {
      const claimed = await relay.deps.sql.query(
        'SELECT 1 FROM forwards WHERE claimed_until > 0 AND delivered_at IS NULL',
      );
      return claimed.length === 0;
    }, 'all attempts to end');
  const untilAccepted = (receiver: Receiver, count: number, ms = 15_000) =>
    waitUntil(
      () => new Set(receiver.accepted.map(({ id }) => id)).size >= count,
      `${count} accepted messages`,
      ms,
    );
  const typesByPayload = (messages: readonly Received[]): Map<string, string[]> => {
    const found = new Map<string, string[]>();
    for (const { json } of messages)
      found.set(json.data.uuid, [...(found.get(json.data.uuid) ?? []), json.type]);
    return found;
  };

  test('a receiver that fails at random gets every message, in the order of each payload', async () => {
    const receiver = await startReceiver();
    let turn = 0;
    receiver.answer = (response, message) => {
      turn += 1;
      if (turn % 7 === 3) return closeMidway(response, message);
      if (turn % 5 === 1) return answerWith(500)(response, message);
      return accept(response, message);
    };
    await addReceiver(relay.deps, receiver);
    for (let index = 0; index < 40; index += 1) await recordSigned(relay.deps);
    wake();
    await waitUntil(
      () => {
        if (new Set(receiver.accepted.map(({ id }) => id)).size === 80) return true;
        advance(20_000);
        return false;
      },
      'every message',
      30_000,
    );
    for (const types of typesByPayload(receiver.accepted).values())
      expect(types).toEqual(['request.signed', 'request.dispatched']);
    expect(typesByPayload(receiver.accepted).size).toBe(40);
  });

  test('a message keeps its id and is signed anew at each attempt', async () => {
    const receiver = await startReceiver(answerWith(500));
    const { secret } = await addReceiver(relay.deps, receiver);
    await recordRejected(relay.deps);
    wake();
    await waitUntil(() => receiver.received.length === 1, 'the first attempt');
    receiver.answer = accept;
    await waitUntil(() => {
      advance(10_000);
      return receiver.received.length > 1;
    }, 'the second attempt');
    const [first, second] = receiver.received;
    expect(second?.id).toBe(first?.id);
    const at = Number(second?.headers['webhook-timestamp']);
    expect(at - Number(first?.headers['webhook-timestamp'])).toBeGreaterThanOrEqual(9);
    // The library compares with the real time, and the sandbox's clock is ahead.
    vi.useFakeTimers({ now: at * 1000, toFake: ['Date'] });
    const verified = new Webhook(secret).verify(second?.body ?? '', second?.headers ?? {});
    vi.useRealTimers();
    expect(verified).toMatchObject({ type: 'request.rejected' });
  });

  test('a receiver that hangs does not slow another', async () => {
    const [dying, healthy] = [await startReceiver(hang), await startReceiver()];
    await addReceiver(relay.deps, dying);
    await addReceiver(relay.deps, healthy);
    for (let index = 0; index < 100; index += 1) await recordRejected(relay.deps);
    wake();
    await untilAccepted(healthy, 100);
    expect(dying.received.length).toBeLessThanOrEqual(16);
  });

  test('after failures in a row the breaker opens, lets one probe through, and closes by its success', async () => {
    const receiver = await startReceiver(answerWith(500));
    const { id } = await addReceiver(relay.deps, receiver);
    for (let index = 0; index < 60; index += 1) await recordRejected(relay.deps);
    wake();
    await until(id, ({ state }) => state === 'paused', 'the breaker to open');
    await untilQuiet();
    const before = receiver.received.length;
    expect(before).toBeGreaterThanOrEqual(BREAKER_FAILURES);
    expect(before).toBeLessThan(60);
    wake();
    await relay.deps.forwarder.refresh();
    expect(receiver.received).toHaveLength(before);

    advance(31_000);
    await waitUntil(() => receiver.received.length > before, 'the probe');
    await relay.deps.forwarder.refresh();
    expect(receiver.received).toHaveLength(before + 1);
    expect((await endpointOf(id))?.state).toBe('paused');

    receiver.answer = accept;
    advance(61_000);
    await untilAccepted(receiver, 60);
    await until(id, ({ state, waiting }) => state === 'live' && waiting === 0, 'the end', 15_000);
    expect((await endpointOf(id))?.problem).toBeNull();
  });

  test('Retry-After is obeyed for the whole endpoint', async () => {
    const receiver = await startReceiver(answerWith(429, { 'retry-after': '3600' }));
    const { id } = await addReceiver(relay.deps, receiver);
    await recordRejected(relay.deps);
    wake();
    await until(id, ({ state }) => state === 'paused', 'the pause');
    receiver.answer = accept;
    await recordRejected(relay.deps);
    advance(59 * MINUTE);
    await relay.deps.forwarder.refresh();
    expect(receiver.received).toHaveLength(1);
    advance(2 * MINUTE);
    await untilAccepted(receiver, 2);
  });

  test('after three days a message is a dead letter, and a replay delivers it', async () => {
    const receiver = await startReceiver(answerWith(503));
    const { id } = await addReceiver(relay.deps, receiver);
    const uuid = await recordSigned(relay.deps);
    wake();
    await waitUntil(() => receiver.received.length > 0, 'the first attempt');
    for (let hours = 0; hours < 71; hours += 6) advance(6 * HOUR);
    expect((await endpointOf(id))?.dead).toBe(0);
    advance(2 * HOUR);
    await waitUntil(
      async () => {
        advance(MINUTE);
        await expireForwards(relay.deps.sql, now());
        return (await endpointOf(id))?.dead === 2;
      },
      'the dead letters',
      15_000,
    );
    const dead = await listDeadForwards(relay.deps.sql, id);
    expect(dead.map(({ payload }) => payload)).toEqual([uuid, uuid]);
    expect(dead[0]?.problem).toBe('the receiver answered HTTP 503');
    expect(await readMetric(relay, 'relay_forwards_dead')).toBe(2);

    receiver.answer = accept;
    expect(await replayForwards(relay.deps.sql, id, now(), EVENT_LIFETIME_MS)).toBe(2);
    wake();
    await untilAccepted(receiver, 2);
    expect(receiver.accepted.map(({ json }) => json.type)).toEqual([
      'request.signed',
      'request.dispatched',
    ]);
    await until(id, (endpoint) => endpoint.dead === 0 && endpoint.waiting === 0, 'no dead letter');
  });

  test('one delivered message can be replayed', async () => {
    const receiver = await startReceiver();
    const { id } = await addReceiver(relay.deps, receiver);
    await recordRejected(relay.deps);
    wake();
    await until(id, ({ waiting }) => waiting === 0, 'the delivery');
    const [row] = await relay.deps.sql.query<{ id: number }>(
      'SELECT id FROM forwards WHERE endpoint_id = $1',
      [id],
    );
    const { sql } = relay.deps;
    expect(await replayForwards(sql, id, now(), EVENT_LIFETIME_MS, row?.id)).toBe(1);
    wake();
    await waitUntil(() => receiver.received.length === 2, 'the second delivery');
    expect(receiver.received[1]?.id).toBe(receiver.received[0]?.id);
    expect(await replayForwards(sql, 'ep_other', now(), EVENT_LIFETIME_MS, row?.id)).toBe(0);
  });

  test('410 disables the endpoint, and a replay enables it', async () => {
    const receiver = await startReceiver(answerWith(410));
    const { id } = await addReceiver(relay.deps, receiver);
    for (let index = 0; index < 30; index += 1) await recordRejected(relay.deps);
    wake();
    await until(id, ({ state, dead }) => state === 'disabled' && dead === 30, 'the end');
    advance(HOUR);
    await relay.deps.forwarder.refresh();
    // What was being sent when the first 410 came.
    expect(receiver.received.length).toBeLessThanOrEqual(16);
    receiver.answer = accept;
    const replayed = await replayForwards(relay.deps.sql, id, now(), EVENT_LIFETIME_MS);
    // What was being sent may arrive only now, and is accepted: it is no dead letter any more.
    expect(replayed).toBeGreaterThanOrEqual(14);
    await relay.deps.forwarder.refresh();
    await untilAccepted(receiver, 30);
    expect((await endpointOf(id))?.state).toBe('live');
  });

  test('after a rotation both secrets verify for 24 hours, then only the new one', async () => {
    const receiver = await startReceiver();
    const { id, secret } = await addReceiver(relay.deps, receiver);
    const next = (await rotateSecret(relay.deps.sql, relay.deps.seal, id, now())) ?? '';
    expect(next).not.toBe(secret);
    const signaturesOfNext = async (): Promise<string[]> => {
      const count = receiver.received.length;
      await recordRejected(relay.deps);
      wake();
      await waitUntil(() => receiver.received.length > count, 'a message');
      const message = receiver.received.at(-1);
      const at = Number(message?.headers['webhook-timestamp']) * 1000;
      return [secret, next].flatMap((one, index) => {
        vi.useFakeTimers({ now: at, toFake: ['Date'] });
        try {
          new Webhook(one).verify(message?.body ?? '', message?.headers ?? {});
          return [index === 0 ? 'former' : 'new'];
        } catch {
          return [];
        } finally {
          vi.useRealTimers();
        }
      });
    };
    expect(await signaturesOfNext()).toEqual(['former', 'new']);
    advance(25 * HOUR);
    expect(await signaturesOfNext()).toEqual(['new']);
  });

  test('an ended endpoint gets nothing more', async () => {
    const receiver = await startReceiver(answerWith(500));
    const { id } = await addReceiver(relay.deps, receiver);
    await recordRejected(relay.deps);
    wake();
    await waitUntil(() => receiver.received.length === 1, 'the first attempt');
    expect(await endEndpoint(relay.deps.sql, id)).toBe(true);
    advance(HOUR);
    await relay.deps.forwarder.refresh();
    expect(receiver.received).toHaveLength(1);
    expect(await endEndpoint(relay.deps.sql, id)).toBe(false);
  });
});

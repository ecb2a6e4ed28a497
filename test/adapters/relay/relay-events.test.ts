import type { ServerResponse } from 'node:http';
import { expect, onTestFinished, test, vi } from 'vitest';
import { followEvents } from '../../../src/adapters/relay/relay-events';
import type { RelayEvent } from '../../../src/core/pairing/relay-event';
import { UUID } from '../../core/request/request-row';
import { startHttpServer } from '../platform/http-server';

vi.stubGlobal('addEventListener', () => {});
// No jitter: the shortest wait between attempts.
vi.spyOn(Math, 'random').mockReturnValue(0);

const open = (response: ServerResponse) =>
  response.writeHead(200, { 'Content-Type': 'text/event-stream' });
const HELLO = 'event: hello\ndata: {}\n\n';
const REQUEST = `id: 7\nevent: request\ndata: {"uuid":"${UUID}","identifier":"a"}\n\n`;

/** Follows a stream until the test ends. */
function follow(url: string, silenceTimeoutMs?: number) {
  const calls: (RelayEvent['what'] | boolean)[] = [];
  const page = new AbortController();
  onTestFinished(() => page.abort());
  const handlers = {
    onEvent: ({ what }: RelayEvent) => calls.push(what),
    onState: (live: boolean) => calls.push(live),
  };
  const relay = { url, token: 'relay-token', until: 1 };
  const done = followEvents(relay, handlers, page.signal, silenceTimeoutMs);
  return { calls, page, done };
}

test('followEvents reports each event, hello first', async () => {
  const { url, came } = await startHttpServer((_came, response) =>
    open(response).write(HELLO + REQUEST),
  );
  const { calls } = follow(url);
  await vi.waitFor(() => expect(calls).toEqual([true, 'hello', 'request']));
  expect(came).toMatchObject([{ call: 'GET /events', bearer: 'relay-token' }]);
});

test('followEvents reconnects to a broken stream with Last-Event-ID', async () => {
  const { url, came } = await startHttpServer((_came, response) =>
    open(response).end(HELLO + REQUEST),
  );
  const { calls } = follow(url);
  await vi.waitFor(() => expect(calls.filter((what) => what === 'hello')).toHaveLength(2), 5000);
  expect(calls.slice(0, 5)).toEqual([true, 'hello', 'request', false, true]);
  expect(came.map(({ headers }) => headers['last-event-id'])).toEqual([undefined, '7']);
});

test('followEvents reconnects when a stream sends no heartbeat', async () => {
  const { url, came } = await startHttpServer((_came, response) => open(response).write(HELLO));
  const { calls } = follow(url, 100);
  await vi.waitFor(() => expect(came).toHaveLength(2), 5000);
  expect(calls.slice(0, 3)).toEqual([true, 'hello', false]);
});

test('followEvents keeps a stream that sends heartbeats', async () => {
  let beats = 0;
  const { url, came } = await startHttpServer((_came, response) => {
    open(response).write(HELLO);
    const beat = setInterval(() => {
      response.write(': beat\n\n');
      beats += 1;
    }, 40);
    response.on('close', () => clearInterval(beat));
  });
  const { calls } = follow(url, 200);
  // As long as three times without a heartbeat would take.
  await vi.waitFor(() => expect(beats).toBeGreaterThan(15), 10_000);
  expect(came).toHaveLength(1);
  expect(calls).toEqual([true, 'hello']);
});

test('followEvents reports a 401 answer as a session event', async () => {
  const { url } = await startHttpServer((_came, response) => response.writeHead(401).end('{}'));
  const { calls } = follow(url);
  await vi.waitFor(() => expect(calls).toEqual(['session', false]));
});

test('followEvents ignores an answer that is no event stream', async () => {
  const { url } = await startHttpServer((_came, response) => response.end(HELLO));
  const { calls } = follow(url);
  await vi.waitFor(() => expect(calls).toEqual([false]));
});

test('followEvents closes the connection when its signal aborts', async () => {
  let closed = false;
  const { url } = await startHttpServer((_came, response) => {
    open(response).write(HELLO);
    response.on('close', () => {
      closed = true;
    });
  });
  const { calls, page, done } = follow(url);
  await vi.waitFor(() => expect(calls).toEqual([true, 'hello']));
  page.abort();
  await done;
  await vi.waitFor(() => expect(closed).toBe(true));
});

import type { ServerResponse } from 'node:http';
import { expect, onTestFinished, test, vi } from 'vitest';
import { followEvents } from '../../../src/adapters/relay/relay-events';
import type { RelayEvent } from '../../../src/core/pairing/relay-event';
import { UUID } from '../../core/request/request-row';
import { serverThat } from '../platform/http-server';

vi.stubGlobal('addEventListener', () => {});
// The waits between tries are short, and the same each time.
vi.spyOn(Math, 'random').mockReturnValue(0);

const open = (response: ServerResponse) =>
  response.writeHead(200, { 'Content-Type': 'text/event-stream' });
const HELLO = 'event: hello\ndata: {}\n\n';
const RING = `id: 7\nevent: request\ndata: {"uuid":"${UUID}","identifier":"a"}\n\n`;

/** Follows a stream until the test is over. */
function follow(url: string, silence?: number) {
  const told: (RelayEvent['what'] | boolean)[] = [];
  const page = new AbortController();
  onTestFinished(() => page.abort());
  const heard = {
    onEvent: ({ what }: RelayEvent) => told.push(what),
    onState: (live: boolean) => told.push(live),
  };
  const relay = { url, token: 'relay-token', until: 1 };
  const done = followEvents(relay, heard, page.signal, silence);
  return { told, page, done };
}

test('each event rings, from the greeting on', async () => {
  const { url, came } = await serverThat((_came, response) => open(response).write(HELLO + RING));
  const { told } = follow(url);
  await vi.waitFor(() => expect(told).toEqual([true, 'hello', 'request']));
  expect(came).toMatchObject([{ call: 'GET /events', bearer: 'relay-token' }]);
});

test('a stream that breaks is followed again, from where it was', async () => {
  const { url, came } = await serverThat((_came, response) => open(response).end(HELLO + RING));
  const { told } = follow(url);
  await vi.waitFor(() => expect(told.filter((what) => what === 'hello')).toHaveLength(2), 5000);
  expect(told.slice(0, 5)).toEqual([true, 'hello', 'request', false, true]);
  expect(came.map(({ headers }) => headers['last-event-id'])).toEqual([undefined, '7']);
});

test('a stream without a heart beat is dead', async () => {
  const { url, came } = await serverThat((_came, response) => open(response).write(HELLO));
  const { told } = follow(url, 100);
  await vi.waitFor(() => expect(came).toHaveLength(2), 5000);
  expect(told.slice(0, 3)).toEqual([true, 'hello', false]);
});

test('heart beats keep it', async () => {
  const { url, came } = await serverThat((_came, response) => {
    open(response).write(HELLO);
    const beat = setInterval(() => response.write(': beat\n\n'), 40);
    response.on('close', () => clearInterval(beat));
  });
  const { told } = follow(url, 200);
  await new Promise((resolve) => setTimeout(resolve, 700));
  expect(came).toHaveLength(1);
  expect(told).toEqual([true, 'hello']);
});

test('a relay that says the session is over has the worker ask', async () => {
  const { url } = await serverThat((_came, response) => response.writeHead(401).end('{}'));
  const { told } = follow(url);
  await vi.waitFor(() => expect(told).toEqual(['session', false]));
});

test('a page instead of a stream is none', async () => {
  const { url } = await serverThat((_came, response) => response.end(HELLO));
  const { told } = follow(url);
  await vi.waitFor(() => expect(told).toEqual([false]));
});

test('nobody listens any more: the line is closed', async () => {
  let closed = false;
  const { url } = await serverThat((_came, response) => {
    open(response).write(HELLO);
    response.on('close', () => {
      closed = true;
    });
  });
  const { told, page, done } = follow(url);
  await vi.waitFor(() => expect(told).toEqual([true, 'hello']));
  page.abort();
  await done;
  await vi.waitFor(() => expect(closed).toBe(true));
});

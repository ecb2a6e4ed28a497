import { beforeEach, expect, test, vi } from 'vitest';
import { startHttpServer } from '../../adapters/platform/http-server';
import { requestRow, UUID } from '../../core/request/request-row';

const sendMessage = vi.fn(async (_call: { name: string }) => ({ ok: true }));
vi.mock('../../../src/adapters/browser/browser', () => ({ browser: { runtime: { sendMessage } } }));
vi.stubGlobal('addEventListener', () => {});

const { createRelayStream } = await import('../../../src/options/live/relay-stream');

const row = requestRow({ uuid: UUID });
const open = new Map([[row.identifier, row]]);
const HELLO = 'event: hello\ndata: {}\n\n';
const named = () => sendMessage.mock.calls.map(([{ name }]) => name);

beforeEach(() => sendMessage.mockClear());

/** A relay that sends this text to each client. */
const relaySending = (text: string) =>
  startHttpServer((_came, response) => {
    response.writeHead(200, { 'Content-Type': 'text/event-stream' }).write(text);
  });

test('each connect refreshes all requests; an event only reports its own request', async () => {
  const other = '22222222-2222-4222-8222-222222222222';
  const events = [UUID, other].map(
    (uuid) => `event: request\ndata: {"uuid":"${uuid}","identifier":null}\n\n`,
  );
  const { url } = await relaySending(`${HELLO}${events.join('')}event: session\ndata: {}\n\n`);
  const reported: string[] = [];
  const changed = vi.fn();
  const stream = createRelayStream(open, (identifier) => reported.push(identifier), changed);
  stream.set({ url, token: 'a', until: 1 });
  await vi.waitFor(() => expect(named()).toEqual(['requests.reconcile', 'session.check']));
  expect(reported).toEqual([row.identifier]);
  expect(stream.isLive()).toBe(true);
  expect(changed).toHaveBeenCalledTimes(1);
  stream.set(undefined);
  expect(stream.isLive()).toBe(false);
  expect(changed).toHaveBeenCalledTimes(2);
});

test('set keeps the stream of the same relay and token', async () => {
  const { url, came } = await relaySending(HELLO);
  const stream = createRelayStream(
    open,
    () => {},
    () => {},
  );
  stream.set({ url, token: 'a', until: 1 });
  stream.set({ url, token: 'a', until: 2, failedAt: 3 });
  await vi.waitFor(() => expect(stream.isLive()).toBe(true));
  expect(came).toHaveLength(1);
  stream.set({ url, token: 'b', until: 2 });
  await vi.waitFor(() => expect(came.map(({ bearer }) => bearer)).toEqual(['a', 'b']));
  stream.set(undefined);
});

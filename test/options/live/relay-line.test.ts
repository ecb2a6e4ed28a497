import { beforeEach, expect, test, vi } from 'vitest';
import { serverThat } from '../../adapters/platform/http-server';
import { requestRow, UUID } from '../../core/request/request-row';

const sendMessage = vi.fn(async (_call: { name: string }) => ({ ok: true }));
vi.mock('../../../src/adapters/browser/browser', () => ({ browser: { runtime: { sendMessage } } }));
vi.stubGlobal('addEventListener', () => {});

const { makeRelayLine } = await import('../../../src/options/live/relay-line');

const row = requestRow({ uuid: UUID });
const open = new Map([[row.identifier, row]]);
const HELLO = 'event: hello\ndata: {}\n\n';
const named = () => sendMessage.mock.calls.map(([{ name }]) => name);

beforeEach(() => sendMessage.mockClear());

/** A relay that says this once somebody listens. */
const saying = (text: string) =>
  serverThat((_came, response) => {
    response.writeHead(200, { 'Content-Type': 'text/event-stream' }).write(text);
  });

test('after each connect everything open is asked for; an event rings for its request alone', async () => {
  const other = '22222222-2222-4222-8222-222222222222';
  const events = [UUID, other].map(
    (uuid) => `event: request\ndata: {"uuid":"${uuid}","identifier":null}\n\n`,
  );
  const { url } = await saying(`${HELLO}${events.join('')}event: session\ndata: {}\n\n`);
  const rung: string[] = [];
  const changed = vi.fn();
  const line = makeRelayLine(open, (identifier) => rung.push(identifier), changed);
  line.set({ url, token: 'a', until: 1 });
  await vi.waitFor(() => expect(named()).toEqual(['requests.reconcile', 'session.check']));
  expect(rung).toEqual([row.identifier]);
  expect(line.isLive()).toBe(true);
  expect(changed).toHaveBeenCalledTimes(1);
  line.set(undefined);
  expect(line.isLive()).toBe(false);
  expect(changed).toHaveBeenCalledTimes(2);
});

test('the same relay, whatever else is learnt of it, keeps its one stream', async () => {
  const { url, came } = await saying(HELLO);
  const line = makeRelayLine(
    open,
    () => {},
    () => {},
  );
  line.set({ url, token: 'a', until: 1 });
  line.set({ url, token: 'a', until: 2, failedAt: 3 });
  await vi.waitFor(() => expect(line.isLive()).toBe(true));
  expect(came).toHaveLength(1);
  line.set({ url, token: 'b', until: 2 });
  await vi.waitFor(() => expect(came.map(({ bearer }) => bearer)).toEqual(['a', 'b']));
  line.set(undefined);
});

import { afterAll, beforeAll, expect, test } from 'vitest';
import { nextChangeId } from '../../../src/relay/store/change';
import { callRelay, pairSession, waitUntil } from '../../../src/tools/relay/client';
import {
  relayConfig,
  type SandboxRelay,
  startSandboxRelay,
} from '../../../src/tools/relay/sandbox-relay';
import { signIn } from '../../sandbox/sign-in';
import { useSandbox } from '../../sandbox/use-sandbox';
import { readMetric } from '../use-relay';
import { useStores } from '../use-stores';
import { type MuteProxy, startMuteProxy } from './mute-proxy';
import { openStream } from './open-stream';

/** A question every 8 s that is answered within 5 s, and a second to reconnect. */
const NOTICED_MS = 17_000;

const sandbox = useSandbox();
const newStore = useStores();
let proxy: MuteProxy;
let muted: SandboxRelay;
let other: SandboxRelay;

beforeAll(async () => {
  const place = await newStore();
  const url = new URL('url' in place ? place.url : '');
  proxy = await startMuteProxy(Number(url.port));
  url.port = String(proxy.port);
  const config = relayConfig();
  muted = await startSandboxRelay(sandbox(), { ...config, store: { url: url.href } });
  other = await startSandboxRelay(sandbox(), { ...config, store: place });
}, 60_000);
afterAll(async () => {
  await muted?.stop(0);
  await other?.stop(0);
  proxy?.close();
});

test('a relay notices that its listening connection is silent, and its streams miss nothing', async () => {
  const { account } = sandbox().phone.active;
  const jwt = await signIn(sandbox());
  const [kept, ended] = [await pairSession(other, jwt), await pairSession(other, jwt)];
  const [stream, endedStream] = [await openStream(muted, kept), await openStream(muted, ended)];
  await waitUntil(() => stream.events.length > 0 && endedStream.events.length > 0, 'both streams');
  expect(proxy.muteListening()).toBeGreaterThan(0);

  await other.deps.sql.transaction(async (tx) => {
    const seq = await nextChangeId(tx, account);
    await tx.query('UPDATE users SET changed_seq = $1 WHERE account = $2', [seq, account]);
  });
  await callRelay(other, 'DELETE', '/sessions/current', ended);
  expect(stream.of('session')).toEqual([]);
  await waitUntil(() => stream.of('session').length > 0, 'the change', NOTICED_MS);
  await endedStream.ended;

  expect(muted.lines.join('\n')).toContain(
    'the connection that listens for changes does not answer',
  );
  expect(await readMetric(muted, 'relay_listen_reconnects_total')).toBe(1);
  stream.stop();
}, 40_000);

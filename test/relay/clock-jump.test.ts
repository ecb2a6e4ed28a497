import { afterAll, beforeAll, expect, test } from 'vitest';
import { createLog } from '../../src/relay/log';
import { type Relay, startRelay } from '../../src/relay/relay';
import {
  callRelay,
  pairSession,
  sendWebhook,
  waitUntil,
  webhookBody,
} from '../../src/tools/relay/client';
import { platformFetch } from '../../src/tools/relay/platform-fetch';
import { relayConfig } from '../../src/tools/relay/sandbox-relay';
import { signIn } from '../sandbox/sign-in';
import { useSandbox } from '../sandbox/use-sandbox';
import { createSignIn } from './faults/signing';
import { useStores } from './use-stores';

const HOUR_MS = 3_600_000;
const sandbox = useSandbox();
const newStore = useStores();
let offset = 0;
let relay: Relay;

beforeAll(async () => {
  const clock = { now: () => sandbox().clock.now() + offset };
  relay = await startRelay(relayConfig({ store: await newStore(), callsPerMinute: 3 }), {
    log: createLog(() => {}, clock.now),
    clock,
    fetch: platformFetch(sandbox()),
  });
}, 60_000);
afterAll(() => relay?.stop(0));

test('limits that were reached before the clock was set back do not last until it catches up', async () => {
  const session = await pairSession(relay, await signIn(sandbox()));
  const ping = async () => (await callRelay(relay, 'GET', '/ping', session)).status;
  expect([await ping(), await ping(), await ping(), await ping()]).toEqual([200, 200, 200, 429]);
  // The platform refuses the fetch, and the relay waits until its minute is over.
  sandbox().switches.callsPerMinute = 0;
  const uuid = createSignIn(sandbox(), sandbox().phone.active.account);
  await sandbox().phone.sign(uuid);
  const send = (attempt: number) =>
    sendWebhook(relay, webhookBody(uuid), relay.deps.clock.now(), { attempt });
  await send(1);
  const waiting = () => relay.deps.sql.query('SELECT 1 FROM jobs WHERE problem IS NOT NULL');
  await waitUntil(async () => (await waiting()).length > 0, 'a refused fetch');

  offset = -HOUR_MS;
  expect(await ping()).toBe(200);
  sandbox().switches.callsPerMinute = 10_000;
  expect((await send(2)).status).toBe(200);
  await waitUntil(async () => {
    const { sql } = relay.deps;
    const rows = await sql.query("SELECT 1 FROM payloads WHERE uuid = $1 AND state = 'signed'", [
      uuid,
    ]);
    return rows.length > 0;
  }, 'the confirmed payload');
});

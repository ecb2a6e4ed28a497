import { randomBytes } from 'node:crypto';
import { Webhook } from 'standardwebhooks';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { listEndpoints } from '../../../src/relay/forward/endpoints';
import type { StoreLocation } from '../../../src/relay/store/open-store';
import { SANDBOX_API_KEY, SANDBOX_API_SECRET } from '../../../src/sandbox/state/application';
import { waitUntil } from '../../../src/tools/relay/client';
import { type SandboxRelay, startSandboxRelay } from '../../../src/tools/relay/sandbox-relay';
import { useSandbox } from '../../sandbox/use-sandbox';
import { runCommandLine } from '../command-line/run-command-line';
import { useStores } from '../use-stores';
import { recordRejected } from './fake-event';
import { accept, answerWith, startReceiver } from './receiver';

vi.setConfig({ testTimeout: 30_000 });

const sandbox = useSandbox();
const newStore = useStores();
const [firstKey, nextKey] = [randomBytes(32), randomBytes(32)];
const receiver = await startReceiver();
let place: StoreLocation;
let relay: SandboxRelay;

beforeAll(async () => {
  place = await newStore();
  relay = await startSandboxRelay(sandbox(), { store: place, sealKeys: [firstKey] });
}, 60_000);
afterAll(() => relay?.stop(0));

const run = (line: string, more: Record<string, string> = {}) =>
  runCommandLine(`endpoints ${line}`, {
    DATABASE_URL: 'url' in place ? place.url : '',
    XAMAN_API_KEY: SANDBOX_API_KEY,
    XAMAN_API_SECRET: SANDBOX_API_SECRET,
    RELAY_KEY: firstKey.toString('base64'),
    ...more,
  });
const secretIn = (out: string) => /whsec_\S+/.exec(out)?.[0] ?? '';
const idIn = (out: string) => /ep_[0-9a-f]+/.exec(out)?.[0] ?? '';

test('an endpoint is added, tested, rotated and ended while the relay runs', async () => {
  expect((await run('list')).out).toBe('No endpoints.');
  const { out } = await run(`add ${receiver.url} --allow-private --events signed --label Shop`);
  const [id, secret] = [idIn(out), secretIn(out)];
  expect((await run('list')).out).toMatch(new RegExp(`${id}.*${receiver.url}.*signed.*live.*Shop`));
  expect((await run('list')).out).not.toContain('whsec_');

  expect((await run(`test ${id}`)).out).toBe(`The endpoint ${id} accepted the test.`);
  const [message] = receiver.received;
  expect(new Webhook(secret).verify(message?.body ?? '', message?.headers ?? {})).toMatchObject({
    type: 'test',
  });
  receiver.answer = answerWith(302, { location: 'https://example.com' });
  expect(await run(`test ${id}`)).toMatchObject({
    exitCode: 1,
    err: `The endpoint ${id} did not accept the test: the receiver answered HTTP 302; redirects are not followed.`,
  });
  receiver.answer = accept;
  const rotated = await run(`rotate ${id}`);
  expect(secretIn(rotated.out)).not.toBe(secret);
  expect((await run(`end ${id}`)).exitCode).toBe(0);
  expect((await run('list')).out).toBe('No endpoints.');
});

test('dead letters are listed and replayed', async () => {
  receiver.answer = answerWith(410);
  const id = idIn((await run(`add ${receiver.url} --allow-private`)).out);
  const uuid = await recordRejected(relay.deps);
  const dead = await waitUntil(async () => {
    const { out } = await run(`dead ${id}`);
    return out.includes(uuid) && out;
  }, 'the dead letter');
  expect(dead).toMatch(/request\.rejected .* 410 Gone/);
  const delivery = /^(\d+) /m.exec(dead)?.[1];
  receiver.answer = accept;
  receiver.received.length = 0;
  expect((await run(`replay ${id} ${delivery}`)).out).toContain('Scheduled for another try: 1.');
  await waitUntil(() => receiver.received.length === 1, 'the message');
  expect((await run(`replay ${id} 999999`)).err).toContain('There is no delivery 999999');
  await run(`end ${id}`);
});

test.each([
  ['add', 'Name the URL to add.'],
  ['add https://1.1.1.1/ --events paid', '--events must be a list of these'],
  ['add https://1.1.1.1/ --events signed --original', 'either events or original webhooks'],
  ['list --original', '--original is an option of: endpoints add'],
  ['list all', 'Unexpected argument “all”.'],
  ['end', 'Name the id of the endpoint to end.'],
  ['replay ep_1 one', '“one” is not the number of a delivery.'],
  ['pause ep_1', 'Unexpected argument “pause”.'],
])('endpoints %s is refused', async (line, problem) => {
  const { exitCode, err } = await run(line);
  expect(exitCode).toBe(2);
  expect(err).toContain(problem);
});

test.each([
  'end',
  'rotate',
  'test',
  'dead',
  'replay',
])('endpoints %s of an unknown id says so', async (action) => {
  const { exitCode, err } = await run(`${action} ep_1`);
  expect([exitCode, err]).toEqual([1, 'There is no endpoint ep_1. List them with: endpoints list']);
});

test('an address that is private is refused', async () => {
  expect(await run('add https://10.0.0.1/')).toMatchObject({
    exitCode: 1,
    err: '10.0.0.1 is not on the public internet: to forward to it nevertheless, add --allow-private.',
  });
});

test('reseal encrypts the secrets of endpoints with the new key', async () => {
  const id = idIn((await run(`add ${receiver.url} --allow-private`)).out);
  await run(`rotate ${id}`);
  const env = {
    RELAY_KEY: nextKey.toString('base64'),
    RELAY_KEY_FORMER: firstKey.toString('base64'),
    DATABASE_URL: 'url' in place ? place.url : '',
    XAMAN_API_KEY: SANDBOX_API_KEY,
    XAMAN_API_SECRET: SANDBOX_API_SECRET,
  };
  expect((await runCommandLine('reseal', env)).out).toContain('Encrypted again: 2.');
  const { RELAY_KEY_FORMER, ...withoutFormer } = env;
  expect(RELAY_KEY_FORMER).toBeDefined();
  expect((await run(`test ${id}`, withoutFormer)).exitCode).toBe(0);
  expect(await listEndpoints(relay.deps.sql, 0)).toHaveLength(1);
});

import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { paymentBody, waitUntil } from '../../../../src/tools/relay/client';
import { apiClient, createToken } from '../../api/api-client';
import { sendWebhooksTo } from '../../foreign-payload';
import { useRelay } from '../../use-relay';
import { type CommandProcess, spawnCommand } from '../command-process';
import { runCommandLine } from '../run-command-line';
import { type RelayProxy, useRelayProxy } from './relay-proxy';

const { sandbox, relay, addressOf, restart } = useRelay();
const startProxy = useRelayProxy();
const running = new Set<CommandProcess>();
let token: string;
let proxy: RelayProxy;

// Each command is a process, and starting one takes a second or more.
vi.setConfig({ testTimeout: 60_000 });
beforeAll(async () => {
  token = await createToken(relay());
  sendWebhooksTo(sandbox(), relay());
  proxy = await startProxy(() => relay().url);
});
afterEach(async () => {
  for (const { child, ended, text } of running) {
    child.kill('SIGKILL');
    await ended;
    expect(text()).not.toContain(token);
  }
  running.clear();
  expect(proxy.calls.join()).not.toContain(token);
});

const PAYMENT = JSON.stringify(paymentBody('', '').txjson);

function run(line: string, input = '', more: Record<string, string> = {}): CommandProcess {
  const env = { RELAY_URL: proxy.url, RELAY_TOKEN: token, ...more };
  const started = spawnCommand(line.split(' '), env, input);
  running.add(started);
  return started;
}

/** Runs a command in this process, which is much faster than starting one. */
const runHere = (line: string, input = '') =>
  runCommandLine(
    line,
    { RELAY_URL: proxy.url, RELAY_TOKEN: token },
    { readInput: async () => input, now: () => sandbox().clock.now() },
  );

const pushLine = (identifier: string) =>
  `push - --account ${addressOf()} --identifier ${identifier}`;

/** The UUID of the request with an identifier, once it was created. */
async function uuidOf(identifier: string): Promise<string> {
  const read = async () => {
    const [row] = await relay().deps.sql.query<{ uuid: string | null }>(
      'SELECT uuid::text FROM requests WHERE identifier = $1',
      [identifier],
    );
    return row?.uuid ?? undefined;
  };
  return await waitUntil(read, `the request ${identifier}`, 30_000);
}

/** Pushes a payment of Alice. @returns its UUID */
async function pushHere(identifier: string): Promise<string> {
  const { exitCode, err } = await runHere(pushLine(identifier), PAYMENT);
  expect([exitCode, err]).toEqual([0, '']);
  return await uuidOf(identifier);
}

/** Pushes a payment of Alice in a process that waits for its end. */
async function pushAndWait(identifier: string) {
  const command = run(`${pushLine(identifier)} --wait`, PAYMENT);
  await command.waitForLine(/Waiting\. Not opened yet\./);
  return { command, uuid: await uuidOf(identifier) };
}

test('a first request shows its link, and the next one is pushed', async () => {
  const first = await pushAndWait('first-1');
  const link = `https://xumm.app/sign/${first.uuid}`;
  await first.command.waitForLine(new RegExp(`^${link}$`, 'm'));
  await sandbox().phone.sign(first.uuid, { account: 'Alice' });
  expect(await first.command.ended, first.command.text()).toBe(0);
  const lines = first.command.outLines();
  expect(lines).toEqual([
    'Identifier: first-1',
    `Not pushed: the relay has no push permission of ${addressOf()}. Scan or open this link with Xaman:`,
    link,
    expect.stringMatching(/^The phone can open it until \d{4}-\d\d-\d\d \d\d:\d\d UTC\.$/),
    `See what became of it with: npm run relay -- status ${first.uuid}`,
    'Waiting. Not opened yet.',
    ...lines.slice(6, -1),
    expect.stringMatching(
      new RegExp(
        `^Signed by ${addressOf()}, and successful on the ledger\\. Transaction [0-9A-F]{64}\\.$`,
      ),
    ),
  ]);

  const second = run(pushLine('first-2'), PAYMENT);
  expect(await second.ended, second.text()).toBe(0);
  expect(second.text()).toContain(`Pushed to the phone of ${addressOf()}.`);
  const status = run('status first-2');
  expect(await status.ended).toBe(6);
  expect(status.text()).toMatch(
    new RegExp(
      `^Not opened yet\\.\nRequest +${await uuidOf('first-2')}\nIdentifier +first-2\nAccount +${addressOf()}\nDelivery +pushed`,
    ),
  );
});

describe('push --wait and status exit with', () => {
  test.each<[number, string, (uuid: string) => Promise<unknown>, RegExp]>([
    [3, 'a rejection', (uuid) => sandbox().phone.reject(uuid), /^Rejected on the phone\.$/m],
    [
      4,
      'a cancellation',
      (uuid) =>
        apiClient(relay(), token).DELETE('/v1/requests/{uuid}', { params: { path: { uuid } } }),
      /^Cancelled before it was signed\.$/m,
    ],
    [
      5,
      'a failure on the ledger',
      (uuid) => sandbox().phone.sign(uuid, { account: 'Alice', result: 'tecPATH_DRY' }),
      /failed on the ledger \(tecPATH_DRY\)\. Transaction [0-9A-F]{64}/,
    ],
  ])('%i after %s', async (exitCode, _name, settle, text) => {
    const { command, uuid } = await pushAndWait(`exit-${exitCode}`);
    await settle(uuid);
    expect(await command.ended, command.text()).toBe(exitCode);
    expect(command.text()).toMatch(text);
    const status = await runHere(`status ${uuid}`);
    expect(status.exitCode).toBe(exitCode);
    expect(status.out).toMatch(text);
  });

  test('4 after it expired', async () => {
    const uuid = await pushHere('exit-expired');
    sandbox().clock.advance(25 * 3_600_000);
    const { exitCode, out } = await runHere(`status ${uuid}`);
    expect([exitCode, out]).toEqual([4, expect.stringMatching(/^Expired at .*, not signed\.$/m)]);
  });

  test('6 on Ctrl-C, and the request still stands', async () => {
    const { command, uuid } = await pushAndWait('exit-interrupt');
    command.child.kill('SIGINT');
    expect(await command.ended).toBe(6);
    expect(command.text()).toContain(
      `The request still stands: the phone can sign it. See what became of it with: npm run relay -- status ${uuid}`,
    );
    await sandbox().phone.sign(uuid, { account: 'Alice' });
    // The ledger validates it within seconds.
    const isDone = async () => (await runHere(`status ${uuid}`)).exitCode === 0;
    await waitUntil(isDone, 'the success of the request', 30_000);
  });

  test('1 when the token ends while it waits', async () => {
    const { command, uuid } = await pushAndWait('exit-token');
    const tokens = await relay().deps.apiTokens.list();
    for (const { id } of tokens) await relay().deps.apiTokens.end(id);
    await sandbox().phone.reject(uuid);
    expect(await command.ended).toBe(1);
    expect(command.text()).toContain('does not accept the API token: it has ended');
    token = await createToken(relay());
  });
});

test('with --json, stdout has one object a line, with the event and the fields of the API', async () => {
  const command = run('push - --wait --json', '{"TransactionType":"SignIn"}');
  const [, uuid = ''] = await command.waitForLine(/"uuid":"([0-9a-f-]{36})"/);
  await sandbox().phone.sign(uuid, { account: 'Bob' });
  expect(await command.ended, command.text()).toBe(0);
  const events = command.outLines().map((line) => JSON.parse(line));
  expect(events.map(({ event }) => event)).toEqual(['sending', 'created', 'settled']);
  const [sending, created, settled] = events;
  expect(created).toMatchObject({ uuid, identifier: sending.identifier, state: 'open' });
  expect(settled).toMatchObject({ uuid, state: 'signed', signer: addressOf('Bob') });
  const status = await runHere(`status ${sending.identifier} --json`);
  expect(status.exitCode).toBe(0);
  expect(JSON.parse(status.out)).toMatchObject({
    event: 'status',
    uuid,
    account: addressOf('Bob'),
  });
});

test('an answer that is lost on its way creates no second request', async () => {
  const posts = sandbox().platform.postCount();
  proxy.losesAnswers = true;
  const command = run(pushLine('lost-1'), PAYMENT);
  await command.waitForLine(/does not answer.*Sending it again as lost-1/);
  proxy.losesAnswers = false;
  expect(await command.ended, command.text()).toBe(0);
  expect(sandbox().platform.postCount()).toBe(posts + 1);
  await pushHere('lost-1');
  expect(sandbox().platform.postCount()).toBe(posts + 1);
});

test('the relay’s faults of a body are printed one a line', async () => {
  const body = { txjson: { TransactionType: 'Payment' }, options: { expire: 0, wrong: 1 } };
  const { exitCode, err } = await runHere(pushLine('faults-1'), JSON.stringify(body));
  expect(exitCode).toBe(1);
  expect(err).toMatch(
    /^The relay refuses this: .*\n {2}\/options\/expire: .+\n {2}\/options\S*: /m,
  );
});

test('watch prints what settles, also while the relay was away', async () => {
  const before = await pushHere('watch-1');
  const command = run(`watch --json --account ${addressOf()}`);
  await command.waitForLine(/"event":"watching"/);
  await sandbox().phone.reject(before);
  await command.waitForLine(/"identifier":"watch-1".*"event":"settled"/);
  const during = await pushHere('watch-2');
  await restart(async () => {
    await command.waitForLine(/does not answer.*Asking again until it answers/);
    await sandbox().phone.sign(during, { account: 'Alice' });
  });
  await command.waitForLine(/The relay answers again\./);
  await command.waitForLine(/"identifier":"watch-2".*"ledgerFinal":true.*"event":"settled"/);
  command.child.kill('SIGINT');
  expect(await command.ended).toBe(0);
  const settled = command.outLines().filter((line) => line.includes('"settled"'));
  expect(settled.map((line) => JSON.parse(line).identifier)).toEqual(['watch-1', 'watch-2']);
});

import { Webhook } from 'standardwebhooks';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { listEndpoints } from '../../../src/relay/forward/endpoints';
import { findWebhook } from '../../../src/relay/webhooks/parse-webhook';
import { findRefusal } from '../../../src/relay/webhooks/signature';
import { SANDBOX_API_SECRET } from '../../../src/sandbox/state/application';
import { waitUntil } from '../../../src/tools/relay/client';
import { type SandboxRelay, startSandboxRelay } from '../../../src/tools/relay/sandbox-relay';
import { useSandbox } from '../../sandbox/use-sandbox';
import { type Page, rowsOf, submit, visit } from '../admin/admin-client';
import { recordRejected } from './fake-event';
import { accept, answerWith, startReceiver } from './receiver';

vi.setConfig({ testTimeout: 30_000 });

const sandbox = useSandbox();
const receiver = await startReceiver();
let relay: SandboxRelay;

beforeAll(async () => {
  relay = await startSandboxRelay(sandbox(), { adminPort: 0 });
}, 60_000);
afterAll(() => relay?.stop(0));

const rows = async () => rowsOf(await visit(relay, '/'), 'endpoints');
const endpoints = () => listEndpoints(relay.deps.sql, relay.deps.clock.now());
const secretIn = ({ text }: Page) => /whsec_[A-Za-z0-9+/=]+/.exec(text)?.[0] ?? '';

/** Submits a form whose answer is a page instead of a redirect. */
async function submitForPage(action: string, fields: string): Promise<Page> {
  const { host } = new URL(relay.adminUrl ?? '');
  return await visit(relay, `/${action}`, {
    method: 'POST',
    headers: {
      'Content-Type': 'application/x-www-form-urlencoded',
      Origin: `http://${host}`,
      'Sec-Fetch-Site': 'same-origin',
    },
    body: fields,
  });
}

test('the empty page offers to add an endpoint', async () => {
  const { text } = await visit(relay, '/');
  expect(text).toContain('No endpoints: outcomes are forwarded to none of your programs.');
  expect(text).toContain('action="/add-endpoint"');
});

test('an endpoint is added, tested, rotated, replayed and ended, and its secret is shown once', async () => {
  const url = encodeURIComponent(receiver.url);
  const added = await submitForPage(
    'add-endpoint',
    `url=${url}&label=Shop&events=signed&events=rejected&private=1&from=`,
  );
  expect(added.text).toContain('The endpoint is added.');
  const secret = secretIn(added);
  const [endpoint] = await endpoints();
  const id = endpoint?.id ?? '';
  expect(endpoint).toMatchObject({ label: 'Shop', types: ['request.signed', 'request.rejected'] });
  expect((await visit(relay, '/')).text).not.toContain('whsec_');

  expect((await submit(relay, 'test-endpoint', { id })).text).toContain('accepted the test');
  const [test] = receiver.received;
  expect(new Webhook(secret).verify(test?.body ?? '', test?.headers ?? {})).toMatchObject({
    type: 'test',
  });
  receiver.answer = answerWith(500);
  const refused = await submitForPage('test-endpoint', `id=${id}`);
  expect(refused.text).toContain('did not accept the test: the receiver answered HTTP 500.');

  receiver.answer = answerWith(410);
  await recordRejected(relay.deps);
  relay.deps.forwarder.wake();
  await waitUntil(async () => (await rows())[0]?.[2]?.startsWith('disabled'), 'the 410');
  expect((await rows())[0]).toMatchObject({ 1: 'signed, rejected', 4: '0', 5: '1' });
  receiver.answer = accept;
  const replayed = await submit(relay, 'replay-endpoint', { id });
  expect(replayed.text).toContain('The dead letters are sent again.');
  await waitUntil(async () => (await rows())[0]?.[5] === '0', 'the delivery');

  const rotated = await submitForPage('rotate-endpoint', `id=${id}`);
  expect(secretIn(rotated)).not.toBe(secret);
  expect(secretIn(rotated)).toMatch(/^whsec_/);

  expect((await submit(relay, 'end-endpoint', { id })).text).toContain('The endpoint is ended');
  expect(await rows()).toEqual([]);
  expect((await submit(relay, 'test-endpoint', { id })).text).toContain('Nothing was changed');
});

test('an endpoint of originals is tested with a webhook signed as Xaman signs', async () => {
  receiver.received.length = 0;
  receiver.answer = accept;
  const url = encodeURIComponent(receiver.url);
  await submitForPage('add-endpoint', `url=${url}&original=1&events=signed&private=1`);
  const [endpoint] = await endpoints();
  await submit(relay, 'test-endpoint', { id: endpoint?.id ?? '' });
  const [message] = receiver.received;
  const signature = {
    timestamp: message?.headers['x-xumm-request-timestamp'],
    signature: message?.headers['x-xumm-request-signature'],
  };
  const body = message?.body ?? Buffer.alloc(0);
  const now = relay.deps.clock.now();
  expect(findRefusal(signature, body, [SANDBOX_API_SECRET], now, 60_000)).toBeUndefined();
  expect(findWebhook(String(body))).toBeDefined();
  await submit(relay, 'end-endpoint', { id: endpoint?.id ?? '' });
});

test.each([
  ['url=http%3A%2F%2F127.0.0.1%2F&events=signed', 'must begin with https://'],
  ['url=https%3A%2F%2F127.0.0.1%2F&events=signed', 'tick “Allow private addresses and http”'],
  ['url=https%3A%2F%2F1.1.1.1%2F', 'Choose at least one event.'],
  ['events=signed', 'is not a URL'],
])('the form %s is refused with a sentence', async (fields, sentence) => {
  expect((await submitForPage('add-endpoint', fields)).text).toContain(sentence);
  expect(await endpoints()).toEqual([]);
});

test('another site cannot add an endpoint', async () => {
  const { status } = await visit(relay, '/add-endpoint', {
    method: 'POST',
    headers: {
      'Content-Type': 'application/x-www-form-urlencoded',
      Origin: 'https://evil.example',
    },
    body: 'url=https%3A%2F%2F1.1.1.1%2F&events=signed',
  });
  expect(status).toBe(403);
  expect(await endpoints()).toEqual([]);
});

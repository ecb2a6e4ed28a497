import { afterEach, expect, it } from 'vitest';
import { createCertificate } from '../../../src/sandbox/network/certificate';
import { startSandbox } from '../../../src/sandbox/sandbox';
import { defaultSwitches } from '../../../src/sandbox/state/switches';
import { call, callPlatform, createPayload } from '../client';
import { useSandbox } from '../use-sandbox';
import { startReceiver, useReceiver } from './webhook-receiver';

const sandbox = useSandbox();
const hook = useReceiver(sandbox);
const sign = async (): Promise<string> => {
  const { uuid } = await createPayload(sandbox(), { txjson: { TransactionType: 'SignIn' } });
  await sandbox().phone.sign(uuid);
  return uuid;
};
const idle = () => sandbox().webhooks.idle();

afterEach(() => {
  Object.assign(sandbox().switches, defaultSwitches);
});

it('sends a delivered webhook again webhookDuplicates times, with the same attempt number', async () => {
  sandbox().switches.webhookDuplicates = 2;
  const uuid = await sign();
  await idle();
  expect(hook().payloads()).toEqual([uuid, uuid, uuid]);
  const seen = hook().received.map(({ headers }) => headers['x-xumm-attempt']);
  expect(seen).toEqual(['1', '1', '1']);
});

it('sends no duplicates of a failed webhook', async () => {
  sandbox().switches.webhookDuplicates = 2;
  hook().reply = () => 500;
  await sign();
  await idle();
  expect(hook().received).toHaveLength(1);
});

it('sends a webhook after the next one when webhookReorder is on', async () => {
  sandbox().switches.webhookReorder = true;
  const [first, second, third] = [await sign(), await sign(), await sign()];
  await idle();
  expect(hook().payloads()).toEqual([second, first]);
  sandbox().switches.webhookReorder = false;
  const fourth = await sign();
  await idle();
  expect(hook().payloads()).toEqual([second, first, fourth, third]);
});

it('sends a webhook webhookDelayMs of sandbox time after the signature', async () => {
  sandbox().switches.webhookDelayMs = 60_000;
  const uuid = await sign();
  await idle();
  sandbox().clock.advance(50_000);
  await idle();
  expect(hook().payloads()).toEqual([]);
  sandbox().clock.advance(10_000);
  await idle();
  expect(hook().payloads()).toEqual([uuid]);
});

it('resends a webhook to the current URL of the application', async () => {
  const [application] = sandbox().platform.applications;
  if (!application) throw new Error('no application');
  application.webhookUrl = '';
  const uuid = await sign();
  application.webhookUrl = `${hook().url}/new`;
  await sandbox().webhooks.resend(uuid);
  await sandbox().webhooks.resend(uuid.toUpperCase());
  const bodies = hook().received.map(({ body }) => JSON.parse(body));
  expect(hook().received.map(({ path }) => path)).toEqual(['/hook/new', '/hook/new']);
  expect(bodies[0].meta).toMatchObject({ url: `${hook().url}/new`, payload_uuidv4: uuid });
  expect(bodies[0].userToken).not.toBeNull();
  expect(bodies[1]).toEqual(bodies[0]);
});

it('refuses to resend a webhook of an open or unknown payload', async () => {
  const { uuid } = await createPayload(sandbox());
  const other = '11111111-1111-4111-8111-111111111111';
  await expect(sandbox().webhooks.resend(uuid)).rejects.toThrow(/No webhook of payload/);
  await expect(sandbox().webhooks.resend(other)).rejects.toThrow(/No webhook of payload/);
});

it('lists sent webhooks on the home page and escapes their texts', async () => {
  hook().reply = () => 503;
  const [application] = sandbox().platform.applications;
  if (application) application.webhookUrl = `${hook().url}?<b>`;
  const uuid = await sign();
  await idle();
  const { text } = await call(sandbox(), 'https://localhost/');
  expect(text).toContain('<h2>Webhooks</h2>');
  expect(text).toContain(uuid);
  expect(text).toContain('<strong>503</strong>');
  expect(text).not.toContain('<b>');
});

it('returns the webhook URL in the response to a ping', async () => {
  const { json } = await callPlatform(sandbox(), 'ping');
  expect(json.auth.application.webhookurl).toBe(hook().url);
});

it('trusts a given self-signed certificate and no other', async () => {
  const certificate = await createCertificate();
  const receiver = await startReceiver(certificate);
  const outcomes = [];
  for (const trustedCertificates of [certificate.cert, (await createCertificate()).cert]) {
    const own = await startSandbox({
      redirectUris: [],
      webhookUrl: receiver.url,
      trustedCertificates,
    });
    await own.phone.sign((await createPayload(own)).uuid);
    await own.webhooks.idle();
    outcomes.push(...own.webhooks.log().map(({ status, error }) => status ?? error));
    await own.close();
  }
  await receiver.close();
  expect(outcomes).toEqual([200, expect.stringMatching(/self-signed|self signed/)]);
  expect(receiver.received).toHaveLength(1);
});

it('aborts attempts in progress and sends nothing after the sandbox is closed', async () => {
  const receiver = await startReceiver();
  receiver.reply = () => 'never';
  const own = await startSandbox({ redirectUris: [], webhookUrl: receiver.url });
  await own.phone.sign((await createPayload(own)).uuid);
  await own.close();
  await own.webhooks.idle();
  expect(own.webhooks.log()).toEqual([]);
  await receiver.close();
});

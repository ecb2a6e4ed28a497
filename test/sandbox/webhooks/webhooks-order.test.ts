import { afterEach, expect, it } from 'vitest';
import { newCertificate } from '../../../src/sandbox/network/certificate';
import { startSandbox } from '../../../src/sandbox/sandbox';
import { defaultSwitches } from '../../../src/sandbox/state/switches';
import { call, create, platform } from '../client';
import { started } from '../started';
import { receiving, startReceiver } from './webhook-receiver';

const box = started();
const hook = receiving(box);
const sign = async (): Promise<string> => {
  const { uuid } = await create(box(), { txjson: { TransactionType: 'SignIn' } });
  await box().phone.sign(uuid);
  return uuid;
};
const idle = () => box().webhooks.idle();

afterEach(() => {
  Object.assign(box().switches, defaultSwitches);
});

it('sends a delivered webhook again as often as told to, each time a valid one', async () => {
  box().switches.webhookDuplicates = 2;
  const uuid = await sign();
  await idle();
  expect(hook().payloads()).toEqual([uuid, uuid, uuid]);
  const seen = hook().received.map(({ headers }) => headers['x-xumm-attempt']);
  expect(seen).toEqual(['1', '1', '1']);
});

it('sends no copies of a webhook that failed', async () => {
  box().switches.webhookDuplicates = 2;
  hook().reply = () => 500;
  await sign();
  await idle();
  expect(hook().received).toHaveLength(1);
});

it('holds a webhook until the next one was sent', async () => {
  box().switches.webhookReorder = true;
  const [first, second, third] = [await sign(), await sign(), await sign()];
  await idle();
  expect(hook().payloads()).toEqual([second, first]);
  box().switches.webhookReorder = false;
  const fourth = await sign();
  await idle();
  expect(hook().payloads()).toEqual([second, first, fourth, third]);
});

it('waits before it sends, on the clock of the sandbox', async () => {
  box().switches.webhookDelayMs = 60_000;
  const uuid = await sign();
  await idle();
  box().clock.advance(50_000);
  await idle();
  expect(hook().payloads()).toEqual([]);
  box().clock.advance(10_000);
  await idle();
  expect(hook().payloads()).toEqual([uuid]);
});

it('tells again by hand, at the address of today', async () => {
  const [application] = box().platform.applications;
  if (!application) throw new Error('no application');
  application.webhookUrl = '';
  const uuid = await sign();
  application.webhookUrl = `${hook().url}/new`;
  await box().webhooks.send(uuid);
  await box().webhooks.send(uuid.toUpperCase());
  const bodies = hook().received.map(({ body }) => JSON.parse(body));
  expect(hook().received.map(({ path }) => path)).toEqual(['/hook/new', '/hook/new']);
  expect(bodies[0].meta).toMatchObject({ url: `${hook().url}/new`, payload_uuidv4: uuid });
  expect(bodies[0].userToken).not.toBeNull();
  expect(bodies[1]).toEqual(bodies[0]);
});

it('has nothing to tell by hand of a payload that is open or unknown', async () => {
  const { uuid } = await create(box());
  const other = '11111111-1111-4111-8111-111111111111';
  await expect(box().webhooks.send(uuid)).rejects.toThrow(/Nothing to tell/);
  await expect(box().webhooks.send(other)).rejects.toThrow(/Nothing to tell/);
});

it('lists what it sent on the home page, with texts that cannot become markup', async () => {
  hook().reply = () => 503;
  const [application] = box().platform.applications;
  if (application) application.webhookUrl = `${hook().url}?<b>`;
  const uuid = await sign();
  await idle();
  const { text } = await call(box(), 'https://localhost/');
  expect(text).toContain('<h2>Webhooks</h2>');
  expect(text).toContain(uuid);
  expect(text).toContain('<strong>503</strong>');
  expect(text).not.toContain('<b>');
});

it('names the address in the answer to a ping', async () => {
  const { json } = await platform(box(), 'ping');
  expect(json.auth.application.webhookurl).toBe(hook().url);
});

it('trusts a certificate it was handed, and no other that signed itself', async () => {
  const certificate = await newCertificate();
  const receiver = await startReceiver(certificate);
  const outcomes = [];
  for (const trust of [certificate.cert, (await newCertificate()).cert]) {
    const own = await startSandbox({ redirectUris: [], webhookUrl: receiver.url, trust });
    await own.phone.sign((await create(own)).uuid);
    await own.webhooks.idle();
    outcomes.push(...own.webhooks.log().map(({ status, error }) => status ?? error));
    await own.close();
  }
  await receiver.close();
  expect(outcomes).toEqual([200, expect.stringMatching(/self-signed|self signed/)]);
  expect(receiver.received).toHaveLength(1);
});

it('sends nothing once the sandbox is closed, and cuts off what is under way', async () => {
  const receiver = await startReceiver();
  receiver.reply = () => 'never';
  const own = await startSandbox({ redirectUris: [], webhookUrl: receiver.url });
  await own.phone.sign((await create(own)).uuid);
  await own.close();
  await own.webhooks.idle();
  expect(own.webhooks.log()).toEqual([]);
  await receiver.close();
});

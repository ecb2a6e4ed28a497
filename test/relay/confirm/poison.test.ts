import { beforeEach, describe, expect, test } from 'vitest';
import { sendWebhook, waitUntil, webhookBody } from '../../../src/tools/relay/client';
import { callPlatform } from '../../sandbox/client';
import { signIn } from '../../sandbox/sign-in';
import { createPayloadAs, signInBody } from '../foreign-payload';
import { countRows, useRelay } from '../use-relay';

const { sandbox, relay, addressOf } = useRelay();
const LONG = 'r'.repeat(9000);

beforeEach(async () => {
  sandbox().faults.clear();
  await relay().deps.sql.query('TRUNCATE deliveries, jobs');
});

/** A signed payload of a stranger, and the platform's answer about it. */
async function createSigned() {
  const bob = await signIn(sandbox(), 'Bob');
  const uuid = await createPayloadAs(sandbox(), bob, signInBody(addressOf('Bob')));
  await sandbox().phone.sign(uuid, { account: 'Bob' });
  const { json } = await callPlatform(sandbox(), `payload/${uuid}`);
  return { uuid, json };
}

/** Makes the platform answer with a body, and sends the webhook. */
async function confirmWith(uuid: string, body: unknown): Promise<void> {
  sandbox().faults.always({ path: `/api/v1/platform/payload/${uuid}` }, { status: 200, body });
  await sendWebhook(relay(), webhookBody(uuid), sandbox().clock.now());
}
const confirmed = () => countRows(relay(), 'deliveries WHERE confirmed_at IS NOT NULL');
const errors = () => relay().lines.filter((line) => line.includes('"level":"error"'));

describe('a webhook is confirmed although the platform answers with', () => {
  test.each<[string, (json: Awaited<ReturnType<typeof createSigned>>['json']) => void]>([
    [
      'an account of 9000 letters',
      ({ response }) => Object.assign(response, { account: LONG, signer: LONG }),
    ],
    [
      'a signer of 9000 letters',
      ({ meta, response }) => {
        meta.signers = [LONG];
        Object.assign(response, { account: LONG, signer: addressOf() });
      },
    ],
    [
      'an account with a zero character',
      ({ response }) => Object.assign(response, { account: 'r\0', signer: 'r\0' }),
    ],
    [
      'an identifier with a zero character',
      (json) => {
        json.custom_meta.identifier = 'one\0two';
      },
    ],
    [
      'an identifier of 9000 letters',
      (json) => {
        json.custom_meta.identifier = Array.from({ length: 900 }, () => crypto.randomUUID()).join();
      },
    ],
  ])('%s', async (_what, change) => {
    const before = errors().length;
    const { uuid, json } = await createSigned();
    change(json);
    await confirmWith(uuid, json);
    await waitUntil(async () => (await confirmed()) === 1, 'the confirmation');
    await waitUntil(async () => (await countRows(relay(), 'jobs')) === 0, 'an empty queue');
    expect(errors().slice(before)).toEqual([]);
  });
});

test('a payload nested too deeply to be stored becomes a dead letter at once', async () => {
  const before = errors().length;
  const { uuid, json } = await createSigned();
  const deep = '['.repeat(30_000) + ']'.repeat(30_000);
  const text = JSON.stringify(json).replace('"blob":null', `"blob":${deep}`);
  expect(text).toContain(deep);
  await confirmWith(uuid, text);
  await waitUntil(() => countRows(relay(), 'jobs WHERE dead_at IS NOT NULL'), 'the dead letter');
  expect(errors().slice(before)).toEqual([]);
});

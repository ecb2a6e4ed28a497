import { expect, test, vi } from 'vitest';
import { copyStore } from '../../../src/relay/store/copy-store';
import { openStore } from '../../../src/relay/store/open-store';
import { ask, paymentBody, sendWebhook, until, webhookBody } from '../../../src/tools/relay/client';
import { relayBeside } from '../beside';
import { stores } from '../store';

// A busy machine needs more than the default.
vi.setConfig({ testTimeout: 30_000 });

const { box, relay, paired, address, another } = relayBeside();
const newStore = stores();

test('after a restore, a client that knows later changes still receives new ones', async () => {
  const session = await paired();
  const create = async (identifier: string): Promise<string> => {
    const body = paymentBody(address(), identifier);
    return (await ask(relay(), 'POST', '/requests', session, body)).json.uuid;
  };
  const uuid = await create('restored-1');
  const backup = await newStore();
  const copy = await openStore(backup);
  await copyStore(relay().deps.sql, copy);
  await copy.close();

  // Changes after the backup.
  for (let at = 2; at < 8; at += 1) {
    const later = await create(`restored-${at}`);
    await box().phone.reject(later);
    await sendWebhook(relay(), webhookBody(later), box().clock.now());
  }
  const known = await until(async () => {
    const { json } = await ask(relay(), 'GET', '/requests', session);
    const rejected = json.requests.filter(({ state }: { state: string }) => state === 'rejected');
    return rejected.length === 6 && json;
  }, 'six rejected requests');

  const restored = await another({ store: backup });
  await box().phone.sign(uuid);
  await sendWebhook(restored, webhookBody(uuid), box().clock.now());
  const change = await until(async () => {
    const { json } = await ask(restored, 'GET', `/requests?after=${known.next}`, session);
    return json.requests.find(({ state }: { state: string }) => state === 'signed');
  }, 'the signature');
  expect(change).toMatchObject({ uuid, identifier: 'restored-1' });
});

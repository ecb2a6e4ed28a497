import { expect, test, vi } from 'vitest';
import { copyStore } from '../../../src/relay/store/copy-store';
import { openStore } from '../../../src/relay/store/open-store';
import {
  callRelay,
  paymentBody,
  sendWebhook,
  waitUntil,
  webhookBody,
} from '../../../src/tools/relay/client';
import { useRelay } from '../use-relay';
import { useStores } from '../use-stores';

// A busy machine needs more than the default.
vi.setConfig({ testTimeout: 30_000 });

const { sandbox, relay, pairAs, addressOf, startAnother } = useRelay();
const newStore = useStores();

test('after a restore, a client that knows later changes still receives new ones', async () => {
  const session = await pairAs();
  const create = async (identifier: string): Promise<string> => {
    const body = paymentBody(addressOf(), identifier);
    return (await callRelay(relay(), 'POST', '/requests', session, body)).json.uuid;
  };
  const uuid = await create('restored-1');
  const backup = await newStore();
  const copy = await openStore(backup);
  await copyStore(relay().deps.sql, copy);
  await copy.close();

  // Changes after the backup.
  for (let at = 2; at < 8; at += 1) {
    const later = await create(`restored-${at}`);
    await sandbox().phone.reject(later);
    await sendWebhook(relay(), webhookBody(later), sandbox().clock.now());
  }
  const known = await waitUntil(async () => {
    const { json } = await callRelay(relay(), 'GET', '/requests', session);
    const rejected = json.requests.filter(({ state }: { state: string }) => state === 'rejected');
    return rejected.length === 6 && json;
  }, 'six rejected requests');

  const restored = await startAnother({ store: backup });
  await sandbox().phone.sign(uuid);
  await sendWebhook(restored, webhookBody(uuid), sandbox().clock.now());
  const change = await waitUntil(async () => {
    const { json } = await callRelay(restored, 'GET', `/requests?after=${known.next}`, session);
    return json.requests.find(({ state }: { state: string }) => state === 'signed');
  }, 'the signature');
  expect(change).toMatchObject({ uuid, identifier: 'restored-1' });
});

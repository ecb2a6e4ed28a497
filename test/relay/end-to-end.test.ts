import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  callRelay,
  pairSession,
  paymentBody,
  sendWebhook,
  waitUntil,
  webhookBody,
} from '../../src/tools/relay/client';
import { type SandboxRelay, startSandboxRelay } from '../../src/tools/relay/sandbox-relay';
import { signIn } from '../sandbox/sign-in';
import { useSandbox } from '../sandbox/use-sandbox';
import { createPayloadAs, sendWebhooksTo, signInBody, waitUntilConfirmed } from './foreign-payload';
import { STORE_KINDS, useStores } from './use-stores';

describe.each(STORE_KINDS)('on %s', (kind) => {
  const sandbox = useSandbox();
  const store = useStores(kind);
  let relay: SandboxRelay;
  beforeAll(async () => {
    relay = await startSandboxRelay(sandbox(), { store: await store() });
  }, 60_000);
  afterAll(() => relay?.stop(0));

  test('a paired extension pushes with its user token, and a webhook brings the signed state', async () => {
    const jwt = await signIn(sandbox());
    const account = sandbox().phone.active.account;
    const session = await pairSession(relay, jwt);
    const created = await callRelay(
      relay,
      'POST',
      '/requests',
      session,
      paymentBody(account, 'whole-1'),
    );
    expect(created.json).toMatchObject({ pushed: true });
    const { uuid } = created.json;
    expect(sandbox().platform.findPayload(uuid)).toMatchObject({
      createdBy: 'platform',
      pushed: true,
    });

    await sandbox().phone.sign(uuid);
    const token = sandbox().platform.tokens.findLastIssuedBy(uuid);
    const at = sandbox().clock.now();
    const response = await sendWebhook(
      relay,
      webhookBody(uuid, {
        user_token: token?.token,
        token_issued: Math.floor(at / 1000),
        token_expiration: Math.floor(at / 1000) + 30 * 86_400,
      }),
      at,
    );
    expect(response.status).toBe(200);
    const row = await waitUntil(async () => {
      const { json } = await callRelay(relay, 'GET', '/requests?after=0', session);
      return json.requests.find((request: { state: string }) => request.state === 'signed');
    }, 'the signature');
    expect(row).toMatchObject({ uuid, identifier: 'whole-1' });
    const fetched = await callRelay(relay, 'GET', `/requests/${uuid}`, session);
    expect(fetched.json.meta).toMatchObject({ signed: true });
    expect(fetched.json.application.issued_user_token).toBeNull();
    expect(relay.lines.join('\n')).not.toContain(token?.token);
  });

  test('another user’s payload that names an account does not redirect the account’s pushes', async () => {
    sendWebhooksTo(sandbox(), relay);
    const { phone, platform, webhooks, clock } = sandbox();
    const account = phone.expectAccount('Alice').account;
    const session = await pairSession(relay, await signIn(sandbox(), 'Alice'));
    clock.advance(60_000);
    const bob = await signIn(sandbox(), 'Bob');
    const uuid = await createPayloadAs(sandbox(), bob, signInBody(account));
    phone.selectAccount('Bob');
    await phone.reject(uuid);
    phone.selectAccount('Alice');
    await webhooks.idle();
    await waitUntilConfirmed(relay, uuid);
    const body = paymentBody(account, 'whole-stranger');
    const { json } = await callRelay(relay, 'POST', '/requests', session, body);
    expect(platform.findPayload(json.uuid)).toMatchObject({ pushed: true, userAccount: account });
    const list = await callRelay(relay, 'GET', '/requests', session);
    expect(JSON.stringify(list.json)).not.toContain(uuid);
  });

  test('equal requests at the same time get one answer and create one payload', async () => {
    const session = await pairSession(relay, await signIn(sandbox()));
    const body = paymentBody(sandbox().phone.active.account, 'whole-2');
    const posts = sandbox().platform.postCount();
    const answers = await Promise.all(
      [1, 2, 3].map(() => callRelay(relay, 'POST', '/requests', session, body)),
    );
    expect(new Set(answers.map(({ json }) => json.uuid)).size).toBe(1);
    expect(sandbox().platform.postCount()).toBe(posts + 1);
  });
});

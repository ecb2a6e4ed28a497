import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  ask,
  pair,
  paymentBody,
  sendWebhook,
  until,
  webhookBody,
} from '../../src/tools/relay/client';
import { type StartedRelay, startedRelay } from '../../src/tools/relay/started-relay';
import { signIn } from '../sandbox/sign-in';
import { started } from '../sandbox/started';
import { KINDS, stores } from './store';
import { confirmed, makeWith, sendWebhooksTo, signInFor } from './stranger';

describe.each(KINDS)('on %s', (kind) => {
  const sandbox = started();
  const store = stores(kind);
  let relay: StartedRelay;
  beforeAll(async () => {
    relay = await startedRelay(sandbox(), { store: await store() });
  }, 60_000);
  afterAll(() => relay?.stop(0));

  test('a paired extension pushes with its user token, and a webhook brings the signed state', async () => {
    const jwt = await signIn(sandbox());
    const account = sandbox().phone.active.account;
    const session = await pair(relay, jwt);
    const created = await ask(relay, 'POST', '/requests', session, paymentBody(account, 'whole-1'));
    expect(created.json).toMatchObject({ pushed: true });
    const { uuid } = created.json;
    expect(sandbox().platform.payload(uuid)).toMatchObject({ madeBy: 'platform', pushed: true });

    await sandbox().phone.sign(uuid);
    const token = sandbox().platform.tokens.lastIssuedBy(uuid);
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
    const row = await until(async () => {
      const { json } = await ask(relay, 'GET', '/requests?after=0', session);
      return json.requests.find((request: { state: string }) => request.state === 'signed');
    }, 'the signature');
    expect(row).toMatchObject({ uuid, identifier: 'whole-1' });
    const fetched = await ask(relay, 'GET', `/requests/${uuid}`, session);
    expect(fetched.json.meta).toMatchObject({ signed: true });
    expect(fetched.json.application.issued_user_token).toBeNull();
    expect(relay.lines.join('\n')).not.toContain(token?.token);
  });

  test('another user’s payload that names an account does not redirect the account’s pushes', async () => {
    sendWebhooksTo(sandbox(), relay);
    const { phone, platform, webhooks, clock } = sandbox();
    const account = phone.account('Alice').account;
    const session = await pair(relay, await signIn(sandbox(), 'Alice'));
    clock.advance(60_000);
    const bob = await signIn(sandbox(), 'Bob');
    const uuid = await makeWith(sandbox(), bob, signInFor(account));
    phone.use('Bob');
    await phone.reject(uuid);
    phone.use('Alice');
    await webhooks.idle();
    await confirmed(relay, uuid);
    const body = paymentBody(account, 'whole-stranger');
    const { json } = await ask(relay, 'POST', '/requests', session, body);
    expect(platform.payload(json.uuid)).toMatchObject({ pushed: true, userAccount: account });
    const list = await ask(relay, 'GET', '/requests', session);
    expect(JSON.stringify(list.json)).not.toContain(uuid);
  });

  test('equal requests at the same time get one answer and create one payload', async () => {
    const session = await pair(relay, await signIn(sandbox()));
    const body = paymentBody(sandbox().phone.active.account, 'whole-2');
    const posts = sandbox().platform.posts();
    const answers = await Promise.all(
      [1, 2, 3].map(() => ask(relay, 'POST', '/requests', session, body)),
    );
    expect(new Set(answers.map(({ json }) => json.uuid)).size).toBe(1);
    expect(sandbox().platform.posts()).toBe(posts + 1);
  });
});

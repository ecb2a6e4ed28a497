import { createHmac } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { callPlatform, createPayload, getPayload } from '../client';
import { authorize } from '../sign-in';
import { connectSocket } from '../socket-client';
import { useSandbox } from '../use-sandbox';
import { type Received, useReceiver } from './webhook-receiver';

const sandbox = useSandbox();
const hook = useReceiver(sandbox);
const DAY = 86_400_000;
const txjson = { TransactionType: 'SignIn' };
const application = () => {
  const [own] = sandbox().platform.applications;
  if (!own) throw new Error('no application');
  return own;
};
const last = () => JSON.parse(hook().received.at(-1)?.body ?? 'null');
const expectWebhook = async (): Promise<Received> => {
  await sandbox().webhooks.idle();
  expect(hook().received).toHaveLength(1);
  return hook().received[0] as Received;
};

describe('a webhook of a signed payload', () => {
  const custom_meta = { identifier: 'order-1', blob: { any: 'json' }, instruction: 'Pay' };
  const options = { return_url: { app: 'https://x.example/{id}', web: 'https://x.example/' } };

  it('has exactly the documented body, as JSON in one line', async () => {
    const { uuid } = await createPayload(sandbox(), { custom_meta, options });
    sandbox().phone.open(uuid, 'deeplink');
    const { txid } = await sandbox().phone.sign(uuid);
    const { body } = await expectWebhook();
    const record = sandbox().platform.findPayload(uuid);
    const token = sandbox().platform.tokens.findLastIssuedBy(uuid);
    expect(body).toBe(
      JSON.stringify({
        meta: {
          url: hook().url,
          application_uuidv4: application().uuid,
          payload_uuidv4: uuid,
          opened_by_deeplink: true,
        },
        custom_meta,
        payloadResponse: {
          payload_uuidv4: uuid,
          reference_call_uuidv4: record?.resolution?.referenceCall,
          signed: true,
          user_token: true,
          return_url: { app: `https://x.example/${uuid}`, web: 'https://x.example/' },
          txid,
        },
        userToken: {
          user_token: token?.token,
          token_issued: Math.floor((token?.issuedAt ?? 0) / 1000),
          token_expiration: Math.floor((token?.expiresAt ?? 0) / 1000),
        },
      }),
    );
  });

  it('has exactly the documented headers', async () => {
    const { uuid } = await createPayload(sandbox());
    await sandbox().phone.sign(uuid);
    const { method, path, headers, body } = await expectWebhook();
    expect([method, path]).toEqual(['POST', '/hook']);
    const timestamp = String(headers['x-xumm-request-timestamp']);
    const key = application().secret.replace('-', '');
    expect(headers).toEqual({
      host: new URL(hook().url).host,
      connection: 'close',
      'content-length': String(Buffer.byteLength(body)),
      'content-type': 'application/json',
      'user-agent': 'xumm-webhook',
      'x-xumm-attempt': '1',
      'x-xumm-payload': uuid,
      'x-xumm-request-timestamp': timestamp,
      'x-xumm-request-signature': createHmac('sha1', key)
        .update(timestamp + body)
        .digest('hex'),
    });
    expect(Math.abs(Number(timestamp) - sandbox().clock.now() / 1000)).toBeLessThan(5);
  });

  it('is signed over the UTF-8 bytes of its body', async () => {
    const { uuid } = await createPayload(sandbox(), {
      custom_meta: { instruction: 'Für Öl – 10 €' },
    });
    await sandbox().phone.sign(uuid);
    const { headers, body } = await expectWebhook();
    const signature = createHmac('sha1', application().secret.replace('-', ''))
      .update(`${headers['x-xumm-request-timestamp']}${body}`)
      .digest('hex');
    expect(body).toContain('Für Öl – 10 €');
    expect(headers['x-xumm-request-signature']).toBe(signature);
  });

  it('agrees with a GET of the payload while it is delivered', async () => {
    const { uuid } = await createPayload(sandbox());
    let view: Awaited<ReturnType<typeof getPayload>>;
    const seen = new Promise<void>((resolve) => {
      hook().reply = () => {
        void getPayload(sandbox(), uuid).then((answer) => {
          view = answer;
          resolve();
        });
        return 200;
      };
    });
    await sandbox().phone.sign(uuid);
    await Promise.all([seen, sandbox().webhooks.idle()]);
    expect(view.meta).toMatchObject({ resolved: true, signed: true });
    expect(view.application.issued_user_token).toBe(last().userToken.user_token);
    expect(view.response.txid).toBe(last().payloadResponse.txid);
  });

  it('has the same data as the frame on the socket', async () => {
    const { uuid } = await createPayload(sandbox(), { custom_meta: { identifier: 'order-2' } });
    const socket = await connectSocket(sandbox(), uuid);
    await sandbox().phone.sign(uuid);
    const frame = await socket.until('signed');
    socket.close();
    await expectWebhook();
    const { meta, custom_meta: own, payloadResponse } = last();
    const { opened_by_deeplink } = meta;
    expect({ ...payloadResponse, opened_by_deeplink, custom_meta: own }).toEqual(frame);
  });

  it('is sent when the payload was opened in time and signed after its expiry', async () => {
    const { uuid } = await createPayload(sandbox(), { options: { expire: 1 } });
    sandbox().phone.open(uuid);
    sandbox().clock.advance(120_000);
    sandbox().switches.expiredCanBeSigned = true;
    await sandbox().phone.sign(uuid);
    sandbox().switches.expiredCanBeSigned = false;
    await expectWebhook();
    expect(last().payloadResponse).toMatchObject({ payload_uuidv4: uuid, signed: true });
  });

  it('is also sent for a sign-in through OAuth', async () => {
    await authorize(sandbox(), { redirect_uri: 'https://client.example/back' });
    const uuid = await sandbox().phone.nextSignIn();
    await sandbox().phone.sign(uuid);
    expect((await expectWebhook()).headers['x-xumm-payload']).toBe(uuid);
  });
});

describe('a webhook of a rejected payload', () => {
  it('has no txid and no user token when the user has no live token', async () => {
    sandbox().phone.revokeToken('Alice');
    const { uuid } = await createPayload(sandbox(), { txjson });
    await sandbox().phone.reject(uuid);
    await expectWebhook();
    const { payloadResponse, userToken } = last();
    expect(payloadResponse).toMatchObject({ signed: false, user_token: false, txid: null });
    expect(userToken).toBeNull();
    expect((await getPayload(sandbox(), uuid)).application.issued_user_token).toBeNull();
  });

  const rejected = async () => {
    const signed = await createPayload(sandbox(), { txjson });
    await sandbox().phone.sign(signed.uuid);
    await sandbox().webhooks.idle();
    const before = last().userToken;
    sandbox().clock.advance(10 * DAY);
    const { uuid } = await createPayload(sandbox(), { txjson, user_token: before.user_token });
    await sandbox().phone.reject(uuid);
    await sandbox().webhooks.idle();
    return {
      before,
      issuedToken: (await getPayload(sandbox(), uuid)).application.issued_user_token,
    };
  };

  it('contains the extended live token of its user', async () => {
    const { before, issuedToken } = await rejected();
    const { payloadResponse, userToken } = last();
    expect(payloadResponse.user_token).toBe(true);
    expect(userToken).toMatchObject({ user_token: before.user_token });
    expect(userToken.token_issued).toBe(before.token_issued);
    const extended = userToken.token_expiration - before.token_expiration;
    expect(Math.abs(extended - (10 * DAY) / 1000)).toBeLessThan(5);
    expect(issuedToken).toBe(before.user_token);
  });

  it('contains no token when rejectExtendsUserToken is off', async () => {
    sandbox().switches.rejectExtendsUserToken = false;
    const { issuedToken } = await rejected();
    sandbox().switches.rejectExtendsUserToken = true;
    expect(last().payloadResponse.user_token).toBe(false);
    expect(last().userToken).toBeNull();
    expect(issuedToken).toBeNull();
  });
});

describe('a cancelled or expired payload', () => {
  const cancelAndExpire = async () => {
    const [cancelled, expired] = [
      await createPayload(sandbox()),
      await createPayload(sandbox(), { options: { expire: 1 } }),
    ];
    await callPlatform(sandbox(), `payload/${cancelled.uuid}`, { method: 'DELETE' });
    sandbox().clock.advance(2 * DAY);
    await sandbox().webhooks.idle();
    return [cancelled.uuid, expired.uuid];
  };

  it('sends no webhook by default', async () => {
    await cancelAndExpire();
    expect(hook().received).toEqual([]);
  });

  it('sends one webhook when webhookOnCancelAndExpiry is on', async () => {
    sandbox().switches.webhookOnCancelAndExpiry = true;
    const uuids = await cancelAndExpire();
    sandbox().switches.webhookOnCancelAndExpiry = false;
    expect(hook().payloads().sort()).toEqual(uuids.sort());
    expect(last()).toMatchObject({ payloadResponse: { signed: false }, userToken: null });
  });
});

it('sends nothing when the application has no URL or one that is not http', async () => {
  const before = sandbox().webhooks.log().length;
  for (const url of ['', 'ftp://127.0.0.1/hook', 'nonsense']) {
    application().webhookUrl = url;
    await sandbox().phone.sign((await createPayload(sandbox())).uuid);
  }
  await sandbox().webhooks.idle();
  const errors = sandbox().webhooks.log().slice(before);
  expect(errors.map(({ error, attempt }) => [error, attempt])).toEqual([
    ['Not an http or https URL', 1],
    ['Not an http or https URL', 1],
  ]);
});

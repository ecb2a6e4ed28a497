import { createHmac } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { create, get, platform } from '../client';
import { listen } from '../frames';
import { auth } from '../sign-in';
import { started } from '../started';
import { type Received, receiving } from './webhook-receiver';

const box = started();
const hook = receiving(box);
const DAY = 86_400_000;
const txjson = { TransactionType: 'SignIn' };
const application = () => {
  const [own] = box().platform.applications;
  if (!own) throw new Error('no application');
  return own;
};
const last = () => JSON.parse(hook().received.at(-1)?.body ?? 'null');
const told = async (): Promise<Received> => {
  await box().webhooks.idle();
  expect(hook().received).toHaveLength(1);
  return hook().received[0] as Received;
};

describe('a webhook of a signed payload', () => {
  const custom_meta = { identifier: 'order-1', blob: { any: 'json' }, instruction: 'Pay' };
  const options = { return_url: { app: 'https://x.example/{id}', web: 'https://x.example/' } };

  it('has exactly the body of the protocol, in one line', async () => {
    const { uuid } = await create(box(), { custom_meta, options });
    box().phone.open(uuid, 'deeplink');
    const { txid } = await box().phone.sign(uuid);
    const { body } = await told();
    const record = box().platform.payload(uuid);
    const token = box().platform.tokens.lastIssuedBy(uuid);
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

  it('has exactly the headers of the protocol', async () => {
    const { uuid } = await create(box());
    await box().phone.sign(uuid);
    const { method, path, headers, body } = await told();
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
    expect(Math.abs(Number(timestamp) - box().clock.now() / 1000)).toBeLessThan(5);
  });

  it('is signed over the bytes of a body with other letters in it', async () => {
    const { uuid } = await create(box(), { custom_meta: { instruction: 'Für Öl – 10 €' } });
    await box().phone.sign(uuid);
    const { headers, body } = await told();
    const signature = createHmac('sha1', application().secret.replace('-', ''))
      .update(`${headers['x-xumm-request-timestamp']}${body}`)
      .digest('hex');
    expect(body).toContain('Für Öl – 10 €');
    expect(headers['x-xumm-request-signature']).toBe(signature);
  });

  it('is followed by a GET that shows the same', async () => {
    const { uuid } = await create(box());
    let view: Awaited<ReturnType<typeof get>>;
    const seen = new Promise<void>((resolve) => {
      hook().reply = () => {
        void get(box(), uuid).then((answer) => {
          view = answer;
          resolve();
        });
        return 200;
      };
    });
    await box().phone.sign(uuid);
    await Promise.all([seen, box().webhooks.idle()]);
    expect(view.meta).toMatchObject({ resolved: true, signed: true });
    expect(view.application.issued_user_token).toBe(last().userToken.user_token);
    expect(view.response.txid).toBe(last().payloadResponse.txid);
  });

  it('says what the frame on the socket says', async () => {
    const { uuid } = await create(box(), { custom_meta: { identifier: 'order-2' } });
    const socket = await listen(box(), uuid);
    await box().phone.sign(uuid);
    const frame = await socket.until('signed');
    socket.close();
    await told();
    const { meta, custom_meta: own, payloadResponse } = last();
    const { opened_by_deeplink } = meta;
    expect({ ...payloadResponse, opened_by_deeplink, custom_meta: own }).toEqual(frame);
  });

  it('is sent for one that was opened in time and signed after it had expired', async () => {
    const { uuid } = await create(box(), { options: { expire: 1 } });
    box().phone.open(uuid);
    box().clock.advance(120_000);
    await box().phone.sign(uuid);
    await told();
    expect(last().payloadResponse).toMatchObject({ payload_uuidv4: uuid, signed: true });
  });

  it('is sent for a sign-in through OAuth too', async () => {
    await auth(box(), { redirect_uri: 'https://client.example/back' });
    const uuid = await box().phone.nextSignIn();
    await box().phone.sign(uuid);
    expect((await told()).headers['x-xumm-payload']).toBe(uuid);
  });
});

describe('a webhook of a rejected payload', () => {
  it('has neither txid nor token when its user never signed for the application', async () => {
    box().phone.revokeToken('Alice');
    const { uuid } = await create(box(), { txjson });
    await box().phone.reject(uuid);
    await told();
    const { payloadResponse, userToken } = last();
    expect(payloadResponse).toMatchObject({ signed: false, user_token: false, txid: null });
    expect(userToken).toBeNull();
    expect((await get(box(), uuid)).application.issued_user_token).toBeNull();
  });

  const rejected = async () => {
    const signed = await create(box(), { txjson });
    await box().phone.sign(signed.uuid);
    await box().webhooks.idle();
    const before = last().userToken;
    box().clock.advance(10 * DAY);
    const { uuid } = await create(box(), { txjson, user_token: before.user_token });
    await box().phone.reject(uuid);
    await box().webhooks.idle();
    return { before, shown: (await get(box(), uuid)).application.issued_user_token };
  };

  it('carries the live token of its user, extended', async () => {
    const { before, shown } = await rejected();
    const { payloadResponse, userToken } = last();
    expect(payloadResponse.user_token).toBe(true);
    expect(userToken).toMatchObject({ user_token: before.user_token });
    expect(userToken.token_issued).toBe(before.token_issued);
    const extended = userToken.token_expiration - before.token_expiration;
    expect(Math.abs(extended - (10 * DAY) / 1000)).toBeLessThan(5);
    expect(shown).toBe(before.user_token);
  });

  it('carries none when a rejection does not extend it', async () => {
    box().switches.rejectExtendsUserToken = false;
    const { shown } = await rejected();
    box().switches.rejectExtendsUserToken = true;
    expect(last().payloadResponse.user_token).toBe(false);
    expect(last().userToken).toBeNull();
    expect(shown).toBeNull();
  });
});

it('writes the times of a token as ISO text when told to', async () => {
  box().switches.webhookTimes = 'iso';
  const { uuid } = await create(box(), { txjson });
  await box().phone.sign(uuid);
  box().switches.webhookTimes = 'seconds';
  await told();
  const token = box().platform.tokens.lastIssuedBy(uuid);
  expect(last().userToken).toEqual({
    user_token: token?.token,
    token_issued: new Date(token?.issuedAt ?? 0).toISOString(),
    token_expiration: new Date(token?.expiresAt ?? 0).toISOString(),
  });
});

describe('a payload that nobody resolved', () => {
  const end = async () => {
    const [gone, late] = [await create(box()), await create(box(), { options: { expire: 1 } })];
    await platform(box(), `payload/${gone.uuid}`, { method: 'DELETE' });
    box().clock.advance(2 * DAY);
    await box().webhooks.idle();
    return [gone.uuid, late.uuid];
  };

  it('is not told of: neither a cancelled nor an expired one', async () => {
    await end();
    expect(hook().received).toEqual([]);
  });

  it('is told of, once, when the platform is switched to do so', async () => {
    box().switches.webhookOnCancelAndExpiry = true;
    const uuids = await end();
    box().switches.webhookOnCancelAndExpiry = false;
    expect(hook().payloads().sort()).toEqual(uuids.sort());
    expect(last()).toMatchObject({ payloadResponse: { signed: false }, userToken: null });
  });
});

it('sends nothing when the application has no URL, or none that can be posted to', async () => {
  const before = box().webhooks.log().length;
  for (const url of ['', 'ftp://127.0.0.1/hook', 'nonsense']) {
    application().webhookUrl = url;
    await box().phone.sign((await create(box())).uuid);
  }
  await box().webhooks.idle();
  const errors = box().webhooks.log().slice(before);
  expect(errors.map(({ error, attempt }) => [error, attempt])).toEqual([
    ['Not an http or https address', 1],
    ['Not an http or https address', 1],
  ]);
});

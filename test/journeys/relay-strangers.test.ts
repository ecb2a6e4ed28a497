import { expect, test } from 'vitest';
import { callRelay, pairSession, waitUntil } from '../../src/tools/relay/client';
import { downgradeStore } from '../relay/downgrade-store';
import { openStream } from '../relay/events/open-stream';
import { createPayloadAs, signInBody, waitUntilConfirmed } from '../relay/foreign-payload';
import { useStores } from '../relay/use-stores';
import { pairWithRelay, startRelayFor } from './relay-story';
import { signInOutsideBrowser } from './returning-user';
import { type Story, startSignedInStory } from './story';

const store = useStores();

/** Signs in with the phone of a user of the same application. @returns the JWT */
async function signInAs(name: string, { sandbox, companion }: Story): Promise<string> {
  const { phone } = sandbox;
  const before = phone.active.account;
  phone.selectAccount(name);
  const { jwt = '' } = await signInOutsideBrowser(sandbox, companion.redirectUri);
  phone.selectAccount(before);
  return jwt;
}

/** Pairs Alice's browser with a relay; a minute later Bob signs in to the same application. */
async function pairAliceThenSignInBob() {
  const story = await startSignedInStory();
  const { sandbox } = story;
  const place = await store();
  const relay = await startRelayFor(story, { store: place });
  await pairWithRelay(story, relay);
  const alice = sandbox.phone.expectAccount('Alice').account;
  expect(sandbox.phone.active.account).toBe(alice);
  const session = await pairSession(relay, await signInAs('Alice', story));
  sandbox.clock.advance(60_000);
  const bob = await signInAs('Bob', story);
  return { story, relay, place, alice, session, bob };
}

test('a sign-in that another user creates for Alice and rejects does not affect her', async () => {
  const { story, relay, alice, session, bob } = await pairAliceThenSignInBob();
  const { phone, platform, webhooks } = story.sandbox;
  const stream = await openStream(relay, session);
  await waitUntil(() => stream.of('hello').length > 0, 'the stream');

  const hostile = await createPayloadAs(story.sandbox, bob, signInBody(alice, 'hostile'));
  phone.selectAccount('Bob');
  expect(await phone.nextPush()).toBe(hostile);
  await phone.reject(hostile);
  await webhooks.idle();
  await waitUntilConfirmed(relay, hostile);
  phone.selectAccount('Alice');

  const { uuid, review } = await story.pay();
  expect(platform.findPayload(uuid)).toMatchObject({
    createdBy: 'platform',
    pushed: true,
    userAccount: alice,
  });
  await phone.sign(uuid);
  await review.waitForSelector('[data-status=validated]');
  await waitUntil(() => stream.of('request').some(({ data }) => data.uuid === uuid), 'her request');
  expect(stream.text()).not.toContain(hostile);
  stream.stop();
  const list = await callRelay(relay, 'GET', '/requests', session);
  expect(JSON.stringify(list.json)).toContain(uuid);
  expect(JSON.stringify(list.json)).not.toContain(hostile);
  expect((await story.storedRequests()).map((row) => row.uuid)).toEqual([uuid]);
});

test('a relay with a foreign token from an earlier version shows a code, and a signature repairs it', async () => {
  const { story, relay, place, alice } = await pairAliceThenSignInBob();
  const { phone, platform, clock, webhooks } = story.sandbox;
  const { config } = relay.deps;
  await webhooks.idle();
  await relay.stop(0);
  const bobs = platform.tokens.findForAccount(phone.expectAccount('Bob').account, config.apiKey);
  await downgradeStore({
    place,
    keys: config.sealKeys,
    account: alice,
    token: bobs?.token ?? '',
    expiresAt: clock.now() + 30 * 86_400_000,
  });
  const upgraded = await startRelayFor(story, { ...config, port: relay.port });

  const review = await story.sendLink();
  await review.waitForSelector('[data-status=not-pushed]');
  const first = platform.payloads().at(-1);
  expect(first).toMatchObject({ createdBy: 'platform', pushed: false, userAccount: null });
  phone.open(first?.uuid ?? '', 'qr');
  await phone.sign(first?.uuid ?? '');
  await webhooks.idle();
  await review.waitForSelector('[data-status=validated]');
  await review.close();
  await waitUntilConfirmed(upgraded, first?.uuid ?? '');
  const next = await story.pay();
  expect(platform.findPayload(next.uuid)).toMatchObject({
    createdBy: 'platform',
    pushed: true,
    userAccount: alice,
  });
});

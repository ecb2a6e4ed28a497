import { expect, test } from 'vitest';
import { ask, pair, until } from '../../src/tools/relay/client';
import { listen } from '../relay/events/listen';
import { setBackPoisoned } from '../relay/former-store';
import { stores } from '../relay/store';
import { confirmed, makeWith, signInFor } from '../relay/stranger';
import { pairWithRelay, startRelayFor } from './relay-story';
import { signInOutsideBrowser } from './returning-user';
import { type Story, startSignedInStory } from './story';

const store = stores();

/** Signs in with the phone of a user of the same application. @returns the JWT */
async function signInAs(name: string, { sandbox, companion }: Story): Promise<string> {
  const { phone } = sandbox;
  const before = phone.active.account;
  phone.use(name);
  const { jwt = '' } = await signInOutsideBrowser(sandbox, companion.redirectUri);
  phone.use(before);
  return jwt;
}

/** Pairs Alice's browser with a relay; a minute later Bob signs in to the same application. */
async function pairAliceThenSignInBob() {
  const story = await startSignedInStory();
  const { sandbox } = story;
  const place = await store();
  const relay = await startRelayFor(story, { store: place });
  await pairWithRelay(story, relay);
  const alice = sandbox.phone.account('Alice').account;
  expect(sandbox.phone.active.account).toBe(alice);
  const session = await pair(relay, await signInAs('Alice', story));
  sandbox.clock.advance(60_000);
  const bob = await signInAs('Bob', story);
  return { story, relay, place, alice, session, bob };
}

test('a sign-in that another user creates for Alice and rejects does not affect her', async () => {
  const { story, relay, alice, session, bob } = await pairAliceThenSignInBob();
  const { phone, platform, webhooks } = story.sandbox;
  const stream = await listen(relay, session);
  await until(() => stream.of('hello').length > 0, 'the stream');

  const hostile = await makeWith(story.sandbox, bob, signInFor(alice, 'hostile'));
  phone.use('Bob');
  expect(await phone.nextPush()).toBe(hostile);
  await phone.reject(hostile);
  await webhooks.idle();
  await confirmed(relay, hostile);
  phone.use('Alice');

  const { uuid, review } = await story.pay();
  expect(platform.payload(uuid)).toMatchObject({
    madeBy: 'platform',
    pushed: true,
    userAccount: alice,
  });
  await phone.sign(uuid);
  await review.waitForSelector('[data-status=validated]');
  await until(() => stream.of('request').some(({ data }) => data.uuid === uuid), 'her request');
  expect(stream.text()).not.toContain(hostile);
  stream.stop();
  const list = await ask(relay, 'GET', '/requests', session);
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
  const bobs = platform.tokens.of(phone.account('Bob').account, config.apiKey);
  await setBackPoisoned({
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
  expect(first).toMatchObject({ madeBy: 'platform', pushed: false, userAccount: null });
  phone.open(first?.uuid ?? '', 'qr');
  await phone.sign(first?.uuid ?? '');
  await webhooks.idle();
  await review.waitForSelector('[data-status=validated]');
  await review.close();
  await confirmed(upgraded, first?.uuid ?? '');
  const next = await story.pay();
  expect(platform.payload(next.uuid)).toMatchObject({
    madeBy: 'platform',
    pushed: true,
    userAccount: alice,
  });
});

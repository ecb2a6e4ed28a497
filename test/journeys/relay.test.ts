import { expect, test } from 'vitest';
import { waitUntil } from '../../src/tools/relay/client';
import { useStores } from '../relay/use-stores';
import { pairWithRelay, startRelayFor } from './relay-story';
import { type Story, signOut, startSignedInStory } from './story';

const store = useStores();
const DAY = 86_400_000;

async function startPairedStory() {
  const story = await startSignedInStory();
  const relay = await startRelayFor(story, { store: await store() });
  await pairWithRelay(story, relay);
  return { story, relay };
}

/** Which API created the payload: `jwt` (the extension) or `platform` (the relay). */
function creatorOf({ sandbox }: Story, uuid: string) {
  return sandbox.platform.findPayload(uuid)?.createdBy;
}

test('a paired extension still pushes a week after the sign-in', async () => {
  const { story } = await startPairedStory();
  story.sandbox.clock.advance(7 * DAY);
  const { uuid, review } = await story.pay();
  expect(creatorOf(story, uuid)).toBe('platform');
  await story.sandbox.phone.sign(uuid);
  await review.waitForSelector('[data-status=validated]');
  const popup = await story.popup();
  expect(await popup.locator('[data-account]').count()).toBe(1);
});

test('a signature made while the browser is closed is shown when it opens', async () => {
  const { story, relay } = await startPairedStory();
  const { uuid } = await story.pay();
  await story.restartBrowser(async () => {
    await story.sandbox.phone.sign(uuid);
    await story.sandbox.webhooks.idle();
  });
  // The relay knows the outcome from its webhook.
  await relay.deps.sql.query('SELECT 1');
  const history = await story.history();
  await history.waitForSelector('[data-status=validated]');
});

test.each<[string, (story: Story) => void]>([
  ['31 days without a request', ({ sandbox }) => sandbox.clock.advance(31 * DAY)],
  [
    'a revocation of push on the phone',
    ({ sandbox }) => {
      sandbox.clock.advance(2 * DAY);
      sandbox.phone.revokeToken(sandbox.phone.active.account);
    },
  ],
])('after %s the review shows a code, and its signature restores push', async (_what, change) => {
  const { story } = await startPairedStory();
  const { platform, phone, webhooks } = story.sandbox;
  change(story);
  const review = await story.sendLink();
  await review.waitForSelector('[data-status=not-pushed]');
  const uuid = platform.payloads().at(-1)?.uuid ?? '';
  phone.open(uuid, 'qr');
  await phone.sign(uuid);
  await webhooks.idle();
  await review.waitForSelector('[data-status=validated]');
  await review.close();
  const next = await story.pay();
  expect(platform.findPayload(next.uuid)).toMatchObject({ createdBy: 'platform', pushed: true });
});

test('a request goes directly to Xaman when the relay is unreachable, and the popup says so', async () => {
  const { story, relay } = await startPairedStory();
  await relay.stop(0);
  const { uuid, review } = await story.pay();
  expect(creatorOf(story, uuid)).toBe('jwt');
  await story.sandbox.phone.sign(uuid);
  await review.waitForSelector('[data-status=validated]');
  const popup = await story.popup();
  await popup.waitForSelector('[data-relay-failed]');
});

test('a request without relay and session waits and is sent when the relay is back', async () => {
  const { story, relay } = await startPairedStory();
  story.sandbox.clock.advance(2 * DAY);
  await relay.stop(0);
  const review = await story.sendLink();
  await review.waitForSelector('[data-status=unsent]');
  await startRelayFor(story, { ...relay.deps.config, port: relay.port });
  const history = await story.history();
  const uuid = await story.sandbox.phone.nextPush();
  expect(creatorOf(story, uuid)).toBe('platform');
  await story.sandbox.phone.sign(uuid);
  await history.waitForSelector('[data-status=validated]');
});

test('a lost response of the platform to the relay causes no second request', async () => {
  const { story, relay } = await startPairedStory();
  const posts = story.sandbox.platform.postCount();
  story.sandbox.faults.next({ method: 'POST', path: '/api/v1/platform/payload' }, 'drop-after');
  const review = await story.sendLink();
  await review.waitForSelector('[data-status=unsent]');
  const uuid = await story.sandbox.phone.nextPush();
  await story.sandbox.phone.sign(uuid);
  const history = await story.history();
  await history.waitForSelector('[data-status=validated]');
  expect(story.sandbox.platform.postCount()).toBe(posts + 1);
  expect(await story.storedRequests()).toHaveLength(1);
  expect(relay.port).toBeGreaterThan(0);
  await review.close();
});

test('the history is live through the relay when Xaman refuses WebSockets', async () => {
  const { story, relay } = await startPairedStory();
  story.sandbox.faults.socket.setRefusing(true);
  const { uuid, review } = await story.pay();
  await review.close();
  const history = await story.history();
  await waitUntil(() => relay.deps.hub.count() > 0, 'the stream');
  await story.sandbox.phone.sign(uuid);
  await history.waitForSelector('[data-status=validated]');
});

test('the next sign-in replaces a session that the relay ended', async () => {
  const { story, relay } = await startPairedStory();
  await relay.deps.sql.query('DELETE FROM sessions');
  const settings = await story.history('#relay');
  await settings.waitForSelector('#relay-url');
  const popup = await story.popup();
  await signOut(popup);
  await popup.close();
  await story.signIn();
  const again = await story.history('#relay');
  await again.waitForSelector('[data-relay]');
  const { uuid } = await story.pay();
  expect(creatorOf(story, uuid)).toBe('platform');
});

test('a recipient is looked up through the relay, once for all of its users', async () => {
  const { story, relay } = await startPairedStory();
  const known = { alias: 'Bob’s Books', blocked: true };
  story.sandbox.platform.directory.profiles.set(story.bob(), known);
  const settings = await story.history('#settings');
  await settings.check('[name=profiles]');
  await expect
    .poll(() => settings.evaluate(() => chrome.storage.local.get('settings.profiles')))
    .toEqual({ 'settings.profiles': true });
  await settings.close();
  const review = await story.reviewLink(story.paymentLink());
  await review.waitForSelector('[data-risk=blocked][role=alert]');
  const path = `/platform/account-meta/${story.bob()}`;
  const asked = story.sandbox.traffic.entries().filter((entry) => entry.path.endsWith(path));
  expect(asked.map(({ host }) => host)).toEqual([new URL(relay.deps.config.platformUrl).hostname]);
});

import { rm } from 'node:fs/promises';
import { expect, onTestFinished, test } from 'vitest';
import { writeExtension } from '../../src/tools/browser/throwaway-extension';
import { shareBrowser, startStory } from './story';

shareBrowser();

test('one press and one approval sign in, and the popup shows the account and the expiry', async () => {
  const story = await startStory();
  await story.signIn();
  const popup = await story.popup();
  const account = story.sandbox.phone.active.account;
  await popup.waitForSelector(`[data-account="${account}"]`);
  expect(await popup.textContent('#app')).toContain('MAINNET');
  expect(await popup.textContent('#app')).toContain('Signed in until');
});

test('a sign-in survives a closed popup and a stopped worker', async () => {
  const story = await startStory();
  const window = await story.startSignIn();
  const uuid = await story.sandbox.phone.nextSignIn();
  await story.companion.stopWorker();
  await story.sandbox.phone.sign(uuid);
  await window.waitForSelector('[data-account]');
});

test('a second press reuses the sign-in window', async () => {
  const story = await startStory();
  await story.startSignIn();
  await story.sandbox.phone.nextSignIn();
  const popup = await story.popup();
  const closed = popup.waitForEvent('close');
  await popup.click('button.primary');
  await closed;
  const windows = story.companion.context.pages().filter((page) => page.url().includes('sign-in'));
  expect(windows).toHaveLength(1);
});

test('a sign-in rejected on the phone says so, and a retry works', async () => {
  const story = await startStory();
  const window = await story.startSignIn();
  await story.sandbox.phone.reject(await story.sandbox.phone.nextSignIn());
  await window.waitForSelector('[data-failure=rejected]');
  await window.click('button.primary');
  await story.sandbox.phone.sign(await story.sandbox.phone.nextSignIn());
  await window.waitForSelector('[data-account]');
});

test('the sign-in window reports that the platform’s window was closed', async () => {
  const story = await startStory();
  const window = await story.startSignIn();
  await story.sandbox.phone.nextSignIn();
  await (await story.signPageWindow()).close();
  await window.waitForSelector('[data-failure=closed]');
});

test('the platform’s window of an abandoned sign-in does not block the next sign-in', async () => {
  const story = await startStory();
  const window = await story.startSignIn();
  const first = await story.sandbox.phone.nextSignIn();
  await window.close();
  const again = await story.startSignIn();
  const second = await story.sandbox.phone.nextSignIn();
  expect(second).not.toBe(first);
  await story.sandbox.phone.sign(second);
  await again.waitForSelector('[data-account]');
});

test('the message about an unknown API key names the key and the redirect URL', async () => {
  const story = await startStory({ applications: [] });
  const window = await story.startSignIn();
  await window.waitForSelector('[data-failure=misconfigured]');
  const text = await window.textContent('#app');
  expect(text).toContain('5a4db0c5-0000-4000-8000-c0ffee000001');
  expect(text).toContain(story.companion.redirectUri);
});

test('a redirect URL that is not registered is reported as misconfigured', async () => {
  const story = await startStory({ redirectUris: ['https://example.test/'] });
  const window = await story.startSignIn();
  await window.waitForSelector('[data-failure=misconfigured]');
});

test('a sign-in without network is reported as offline', async () => {
  const story = await startStory();
  await story.sandbox.goOffline();
  const window = await story.startSignIn();
  await window.waitForSelector('[data-failure=offline]');
});

test('a sign-in blocked by another extension names the host to allow', async () => {
  const blocker = await writeExtension(
    {
      permissions: ['declarativeNetRequest'],
      host_permissions: ['<all_urls>'],
      declarative_net_request: {
        rule_resources: [{ id: 'r', enabled: true, path: 'rules.json' }],
      },
    },
    {
      'rules.json': JSON.stringify([
        {
          id: 1,
          action: { type: 'block' },
          condition: { urlFilter: '||oauth2.xumm.app', resourceTypes: ['main_frame'] },
        },
      ]),
    },
  );
  onTestFinished(() => rm(blocker, { recursive: true, force: true }));
  const story = await startStory({}, { extraExtensions: [blocker] });
  const window = await story.startSignIn();
  await window.waitForSelector('[data-failure=blocked]');
  expect(await window.textContent('#app')).toContain('oauth2.xumm.app');
});

test('a sign-in reports that the platform is down', async () => {
  const story = await startStory();
  story.sandbox.faults.always({ host: 'oauth2.xumm.app', path: /./ }, { status: 503 });
  const window = await story.startSignIn();
  await window.waitForSelector('[data-failure=platform_down]');
});

test('a sign-in times out after ten minutes, and a late approval still counts', async () => {
  const story = await startStory();
  const window = await story.startSignIn();
  await story.sandbox.phone.nextSignIn();
  // From here on the test controls the window's clock; the attempt it measures starts after that.
  await window.clock.install();
  await window.click('text=Start over');
  const uuid = await story.sandbox.phone.nextSignIn();
  await window.clock.fastForward(10 * 60_000 + 1);
  await window.waitForSelector('[data-failure=timeout]');
  await story.sandbox.phone.sign(uuid);
  await window.waitForSelector('[data-account]');
  // The first attempt, closed by the second, did not query the platform for its failure.
  const payloads = story.sandbox.platform.payloads();
  const signIns = payloads.filter(
    ({ createdBy, isOnScreen }) => createdBy === 'oauth' && isOnScreen,
  );
  expect(signIns).toHaveLength(2);
});

test('a redirect with a foreign state is rejected', async () => {
  const story = await startStory();
  const window = await story.startSignIn();
  await story.sandbox.phone.nextSignIn();
  const auth = await story.signPageWindow();
  const redirect = `${story.companion.redirectUri}?code=stolen&state=other`;
  await auth.evaluate((url) => void location.assign(url), redirect);
  await window.waitForSelector('[data-failure=bad_answer]');
});

test('a token without a known signing key is rejected', async () => {
  const story = await startStory();
  story.sandbox.faults.always(
    { host: 'oauth2.xumm.app', path: '/certs' },
    {
      status: 200,
      body: { keys: [] },
    },
  );
  const window = await story.startSignIn();
  await story.sandbox.phone.sign(await story.sandbox.phone.nextSignIn());
  await window.waitForSelector('[data-failure=bad_answer]');
  const popup = await story.popup();
  expect(await popup.$('[data-account]')).toBeNull();
});

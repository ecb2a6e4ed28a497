import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { type Story, startSignedInStory } from './story';

const HOUR = 3_600_000;

async function isSignedIn(story: Story): Promise<boolean> {
  const popup = await story.popup();
  const found = (await popup.$('[data-account]')) !== null;
  await popup.close();
  return found;
}

/** Rings the session check the popup makes, and waits until the platform answered it. */
async function checkSession(story: Story): Promise<void> {
  story.sandbox.traffic.clear();
  const popup = await story.popup();
  await story.sandbox.traffic.waitFor((entry) => entry.path.endsWith('/jwt/ping'));
  await popup.close();
}

test('the session survives worker stops and a browser restart', async () => {
  const story = await startSignedInStory();
  await story.companion.stopWorker();
  expect(await isSignedIn(story)).toBe(true);
  await story.restartBrowser();
  expect(await isSignedIn(story)).toBe(true);
});

test.each([
  ['a 5xx', { status: 503 }],
  ['a page of a hotel network', { status: 200, body: '<html>Welcome</html>' }],
  ['a 401 page of a hotel network', { status: 401, body: '<html>Pay first</html>' }],
  ['a lost line', 'drop-before'],
  ['being asked to slow down', { status: 429, body: { error: { code: 429, reference: 'x' } } }],
] as const)('%s is not a sign-out', async (_name, fault) => {
  const story = await startSignedInStory();
  story.sandbox.faults.always({ path: '/api/v1/jwt/ping' }, fault);
  await checkSession(story);
  expect(await isSignedIn(story)).toBe(true);
});

test('the platform says the token is over: one press signs in again', async () => {
  const story = await startSignedInStory();
  story.sandbox.clock.advance(25 * HOUR);
  const popup = await story.popup();
  await popup.waitForSelector('button.primary');
  expect(await popup.textContent('h2')).toBe('Your session ended');
  await popup.close();
  await story.signIn();
  expect(await isSignedIn(story)).toBe(true);
});

test('a session whose time runs out while the popup is open ends in front of the eyes', async () => {
  const story = await startSignedInStory({ switches: { jwtLifetimeSeconds: 8 } });
  const popup = await story.popup();
  await popup.waitForSelector('[data-account]');
  await popup.waitForSelector('button.primary', { timeout: 15_000 });
  expect(await popup.textContent('h2')).toBe('Your session ended');
});

test('signing out forgets the token everywhere', async () => {
  const story = await startSignedInStory();
  const popup = await story.popup();
  const kept = () => popup.evaluate(() => chrome.storage.local.get(null));
  const { jwt } = (await kept()).session as { jwt: string };
  expect(jwt.split('.')).toHaveLength(3);
  await popup.click('footer button');
  await popup.waitForSelector('button.primary');
  expect(JSON.stringify(await kept())).not.toContain(jwt);
  const fleeting = await popup.evaluate(() => chrome.storage.session.get(null));
  expect(JSON.stringify(fleeting)).not.toContain(jwt);
  expect(await popup.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
  const texts = await readAllFiles(story.companion.databases);
  expect(texts).not.toContain(jwt);
});

/** Everything below a folder, as one text. */
async function readAllFiles(root: string): Promise<string> {
  const names = await readdir(root, { recursive: true, withFileTypes: true });
  const files = names.filter((entry) => entry.isFile());
  const texts = await Promise.all(
    files.map((file) => readFile(join(file.parentPath, file.name), 'latin1')),
  );
  return texts.join('\n');
}

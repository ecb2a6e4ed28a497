import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { type Story, signOut, startSignedInStory } from './story';

const HOUR = 3_600_000;

async function isSignedIn(story: Story): Promise<boolean> {
  const popup = await story.popup();
  const found = (await popup.$('[data-account]')) !== null;
  await popup.close();
  return found;
}

/** Opens the popup and waits until the platform answered its session check. */
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
  ['a 5xx response', { status: 503 }],
  ['a captive portal page', { status: 200, body: '<html>Welcome</html>' }],
  ['a captive portal page with status 401', { status: 401, body: '<html>Pay first</html>' }],
  ['a lost connection', 'drop-before'],
  ['a 429 response', { status: 429, body: { error: { code: 429, reference: 'x' } } }],
] as const)('%s does not sign out', async (_name, fault) => {
  const story = await startSignedInStory();
  story.sandbox.faults.always({ path: '/api/v1/jwt/ping' }, fault);
  await checkSession(story);
  expect(await isSignedIn(story)).toBe(true);
});

test('the popup shows that the platform ended the session, and a sign-in renews it', async () => {
  const story = await startSignedInStory();
  story.sandbox.clock.advance(25 * HOUR);
  const popup = await story.popup();
  await popup.waitForSelector('button.primary');
  expect(await popup.textContent('h2')).toBe('Your session ended');
  await popup.close();
  await story.signIn();
  expect(await isSignedIn(story)).toBe(true);
});

test('an open popup shows when the session expires', async () => {
  const story = await startSignedInStory({ switches: { jwtLifetimeSeconds: 8 } });
  const popup = await story.popup();
  await popup.waitForSelector('[data-account]');
  await popup.waitForSelector('button.primary', { timeout: 15_000 });
  expect(await popup.textContent('h2')).toBe('Your session ended');
});

test('signing out removes the token from every store', async () => {
  const story = await startSignedInStory();
  const popup = await story.popup();
  const kept = () => popup.evaluate(() => chrome.storage.local.get(null));
  const { jwt = '' } = await story.storedSession();
  expect(jwt.split('.')).toHaveLength(3);
  await signOut(popup);
  await popup.waitForSelector('button.primary');
  expect(JSON.stringify(await kept())).not.toContain(jwt);
  const sessionStore = await popup.evaluate(() => chrome.storage.session.get(null));
  expect(JSON.stringify(sessionStore)).not.toContain(jwt);
  expect(await popup.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
  const texts = await readAllFiles(story.companion.databases);
  expect(texts).not.toContain(jwt);
});

/** The content of every file below a folder, as one text. */
async function readAllFiles(root: string): Promise<string> {
  const names = await readdir(root, { recursive: true, withFileTypes: true });
  const files = names.filter((entry) => entry.isFile());
  const texts = await Promise.all(
    files.map((file) => readFile(join(file.parentPath, file.name), 'latin1')),
  );
  return texts.join('\n');
}

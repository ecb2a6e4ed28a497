import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { type Story, startSignedInStory } from './story';

/** Presses *Save report*. @returns the file's text */
async function saveReport({ companion }: Story, page: Page): Promise<string> {
  return readFile(await companion.saveFile(page, () => page.click('[data-report]')), 'utf8');
}

test('the reports of the settings and of one request contain no token, identifier, address or amount', async () => {
  const story = await startSignedInStory();
  const { uuid, review } = await story.pay();
  await review.waitForSelector('[data-status=pushed]');
  const settings = await story.history('#settings');
  const { jwt, account } = await story.storedSession();
  const general = await saveReport(story, settings);
  expect(JSON.parse(general)).toMatchObject({
    product: 'Xaman Companion',
    session: { signedIn: true, account },
    storage: { stores: { requests: 1, drafts: 0 }, beside: 0 },
    open: [{ type: 'Payment', pushed: true }],
  });
  const history = await story.history();
  await history.click('[data-request]');
  await history.click('summary:text("Diagnostics")');
  const ofRequest = await saveReport(story, history);
  const [row] = await story.storedRequests();
  expect(JSON.parse(ofRequest).request).toMatchObject({ identifier: row?.identifier, known: true });
  for (const hidden of [jwt ?? '?', uuid, story.bob(), '25000000']) {
    expect(general + ofRequest).not.toContain(hidden);
  }
});

test('the report names the failure of a database that cannot be read', async () => {
  const story = await startSignedInStory();
  const settings = await story.history('#settings');
  await settings.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const opening = indexedDB.open('companion', 99);
        opening.onsuccess = () => {
          opening.result.close();
          resolve();
        };
      }),
  );
  expect(JSON.parse(await saveReport(story, settings)).storage).toMatchObject({
    version: 99,
    failure: 'storage-newer',
  });
});

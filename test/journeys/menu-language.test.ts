import { expect, test } from 'vitest';
import { startStory } from './story';

test('a worker that starts in another language replaces the menu', async () => {
  const story = await startStory();
  const hasMenu = async () =>
    (await story.companion.worker()).evaluate(() =>
      Promise.resolve(chrome.contextMenus.update('scan', {})).then(
        () => true,
        () => false,
      ),
    );
  await expect.poll(hasMenu).toBe(true);
  const worker = await story.companion.worker();
  await worker.evaluate(async () => {
    await chrome.storage.local.set({ 'settings.menuLanguage': 'the former language' });
    await chrome.contextMenus.removeAll();
  });
  expect(await hasMenu()).toBe(false);
  await story.companion.stopWorker();
  await expect.poll(hasMenu).toBe(true);
});

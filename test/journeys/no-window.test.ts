import { test } from 'vitest';
import { BROWSER } from '../../src/tools/browser/launch-companion';
import { startSignedInStory } from './story';

// Firefox is controlled through its window, so the test cannot close it there.
test.skipIf(BROWSER === 'firefox')(
  'the press of a notification opens the history when no window is open',
  async () => {
    const story = await startSignedInStory();
    const worker = await story.companion.worker();
    await worker.evaluate(async () => {
      const windows = await chrome.windows.getAll();
      await Promise.all(windows.map(({ id = -1 }) => chrome.windows.remove(id)));
    });
    const opened = story.companion.nextWindow('options/index.html');
    await story.companion.pressNotification('requests');
    await (await opened).waitForSelector('html[data-ready]', { state: 'attached' });
  },
);

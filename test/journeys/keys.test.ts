import { expect, test } from 'vitest';
import manifest from '../../manifest.json' with { type: 'json' };
import { screenPoint } from '../../src/tools/browser/screen-point';
import { startHeadedStory } from './headed-story';
import { type Story, startStory } from './story';

/** Command → key, as the browser gave them; an empty key was refused. */
async function assignedKeys({ companion }: Story): Promise<Record<string, string>> {
  const worker = await companion.worker();
  const all = await worker.evaluate(() => chrome.commands.getAll());
  return Object.fromEntries(all.map(({ name, shortcut }) => [name, shortcut]));
}

test('the browser gives every key that the manifest suggests', async () => {
  const keys = await assignedKeys(await startStory());
  expect(Object.keys(keys).sort()).toEqual(Object.keys(manifest.commands).sort());
  expect(Object.values(keys)).not.toContain('');
});

test.runIf(process.platform === 'linux')(
  'by hand: the real keys open the popup and review the selection',
  async () => {
    const hand = await startHeadedStory();
    const { story, screen, demo } = hand;
    const { companion } = story;
    const keys = await assignedKeys(story);
    const press = (command: string) => screen.key(keys[command]?.toLowerCase() ?? '');

    await hand.showDemo();
    // The page has the keyboard only once it was clicked.
    const { x, y } = await screenPoint(demo, 'h1');
    await screen.click(x, y);
    const popup = await companion.nextPopup(() => press('_execute_action'));
    await popup.waitFor('textarea');
    await popup.close();

    await hand.showDemo();
    await screen.click(x, y);
    await demo.locator('#address').evaluate((address) => {
      getSelection()?.selectAllChildren(address);
    });
    const review = await story.waitForReview(() => press('review-selection'));
    await review.waitForSelector('[data-field=Destination]');
    expect(await review.textContent('[data-field=Destination]')).toBe(story.bob());
  },
);

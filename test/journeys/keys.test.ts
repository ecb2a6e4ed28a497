import { expect, test } from 'vitest';
import manifest from '../../manifest.json' with { type: 'json' };
import { screenPoint } from '../../src/tools/browser/screen-point';
import { startHeadedStory } from './headed-story';
import { type Story, startStory } from './story';

/** Command → the key that the browser assigned; empty if it refused the suggested key. */
async function assignedKeys({ companion }: Story): Promise<Record<string, string>> {
  const worker = await companion.worker();
  const all = await worker.evaluate(() => chrome.commands.getAll());
  return Object.fromEntries(all.map(({ name, shortcut }) => [name, shortcut]));
}

test('the browser assigns every key that the manifest suggests', async () => {
  const keys = await assignedKeys(await startStory());
  expect(Object.keys(keys).sort()).toEqual(Object.keys(manifest.commands).sort());
  expect(Object.values(keys)).not.toContain('');
});

test.runIf(process.platform === 'linux')(
  'the real keys open the popup and review what is typed there, review the selection, fill in the amount and send once',
  { timeout: 120_000 },
  async () => {
    const headed = await startHeadedStory();
    const { story, screen, demo } = headed;
    await story.restoreSession();
    const { companion } = story;
    const keys = await assignedKeys(story);
    const press = (command: string) => screen.key(keys[command]?.toLowerCase() ?? '');

    await headed.showDemo();
    // The page receives keys only after a click.
    const { x, y } = await screenPoint(demo, 'h1');
    await screen.click(x, y);
    const popup = await companion.nextPopup(() => press('_execute_action'));
    await popup.waitFor('textarea:focus');
    // Firefox gives a popup the keys with the first Tab, which leads to the field.
    if (companion.browser === 'firefox') await screen.key('Tab');
    await screen.type(story.bob());
    const pasted = await story.waitForReview(() => screen.key('Return'));
    expect(await pasted.textContent('[data-field=Destination]')).toBe(story.bob());
    await pasted.close();

    await headed.showDemo();
    await screen.click(x, y);
    await demo.locator('#address').evaluate((address) => {
      getSelection()?.selectAllChildren(address);
    });
    const review = await story.waitForReview(() => press('review-selection'));
    await review.waitForSelector('[data-field=Destination]');
    expect(await review.textContent('[data-field=Destination]')).toBe(story.bob());

    await review.waitForSelector('[name=amount]:focus');
    await screen.focus(await review.title());
    await screen.type('2.5');
    await review.waitForSelector('button.primary:enabled');
    // The press that moves the focus to the button does not press it as well.
    await screen.key('Return');
    await review.waitForSelector('button.primary:enabled:focus');
    // A press would have turned the button off.
    expect(await review.isEnabled('button.primary')).toBe(true);
    await screen.key('Return');
    const uuid = await story.sandbox.phone.nextPush();
    expect(story.sandbox.platform.findPayload(uuid)?.request.txjson).toMatchObject({
      Destination: story.bob(),
      Amount: '2500000',
    });
  },
);

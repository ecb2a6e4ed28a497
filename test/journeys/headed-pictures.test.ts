import { expect, test } from 'vitest';
import { screenPoint } from '../../src/tools/browser/screen-point';
import { startHeadedStory } from './headed-story';

test.runIf(process.platform === 'linux')(
  'the real menu reviews a picture of another website and scans the page',
  async () => {
    const headed = await startHeadedStory();
    const { story, demo } = headed;
    await demo.locator('#codes').evaluate((codes) => codes.scrollIntoView({ block: 'center' }));

    await headed.showDemo();
    const picture = await screenPoint(demo, '#code-foreign');
    let review = await headed.chooseInMenu(picture, 'r');
    await review.waitForSelector('[data-field=Destination]');
    expect(await review.textContent('[data-field=Destination]')).toBe(story.bob());
    expect(await review.inputValue('input[name=amount]')).toBe('50');
    await review.close();

    await headed.showDemo();
    await demo.evaluate(() => getSelection()?.removeAllRanges());
    const plain = await screenPoint(demo, '#code-canvas');
    // The point is on the page below the picture. Keys: our submenu, open it, its first item.
    review = await headed.chooseInMenu({ x: plain.x, y: plain.y + 115 }, 'x', 'Return', 'Return');
    await review.waitForSelector('[data-codes]');
    expect(await review.textContent('[data-codes]')).toContain('45 XRP');
  },
);

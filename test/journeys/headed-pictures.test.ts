import { expect, test } from 'vitest';
import { screenPoint } from '../../src/tools/browser/screen-point';
import { startHeadedStory } from './headed-story';

test.runIf(process.platform === 'linux')(
  'by hand: the real menu on a picture of another website and on the page',
  async () => {
    const hand = await startHeadedStory();
    const { story, demo } = hand;
    await demo.locator('#codes').evaluate((codes) => codes.scrollIntoView({ block: 'center' }));

    await hand.showDemo();
    const picture = await screenPoint(demo, '#code-foreign');
    let review = await hand.chooseInMenu(picture, 'r');
    await review.waitForSelector('[data-field=Destination]');
    expect(await review.textContent('[data-field=Destination]')).toBe(story.bob());
    expect(await review.inputValue('input[name=amount]')).toBe('50');
    await review.close();

    await hand.showDemo();
    await demo.evaluate(() => getSelection()?.removeAllRanges());
    const plain = await screenPoint(demo, '#code-canvas');
    // Below the picture is nothing but the page. To our three items, into them, and the first.
    review = await hand.chooseInMenu({ x: plain.x, y: plain.y + 115 }, 'x', 'Return', 'Return');
    await review.waitForSelector('[data-codes]');
    expect(await review.textContent('[data-codes]')).toContain('45 XRP');
  },
);

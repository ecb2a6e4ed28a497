import { expect, test } from 'vitest';
import { BROWSER } from '../browser/companion';
import { screenPoint } from '../browser/screen-point';
import { beginByHand } from './by-hand';

/** Firefox has a menu of its own under the other. */
const KEY = BROWSER === 'firefox' ? 'alt+shift+r' : 'alt+shift+s';

test.runIf(process.platform === 'linux')(
  'by hand: the real menu on a picture of another website and on the page, the real keys',
  async () => {
    const hand = await beginByHand();
    const { story, screen, demo } = hand;
    const { companion } = story;
    await demo.locator('#codes').evaluate((codes) => codes.scrollIntoView({ block: 'center' }));

    await hand.back();
    const picture = await screenPoint(demo, '#code-foreign');
    let review = await hand.choose(picture, 'r');
    await review.waitForSelector('[data-field=Destination]');
    expect(await review.textContent('[data-field=Destination]')).toBe(story.bob());
    expect(await review.inputValue('input[name=amount]')).toBe('50');
    await review.close();

    await hand.back();
    await demo.evaluate(() => getSelection()?.removeAllRanges());
    const plain = await screenPoint(demo, '#code-canvas');
    // Below the picture is nothing but the page. To our three items, into them, and the first.
    review = await hand.choose({ x: plain.x, y: plain.y + 115 }, 'x', 'Return', 'Return');
    await review.waitForSelector('[data-codes]');
    expect(await review.textContent('[data-codes]')).toContain('45 XRP');
    await review.close();

    await hand.back();
    // The page has the keyboard only once it was clicked.
    await screen.click(plain.x, plain.y + 120);
    await demo.locator('#address').evaluate((address) => {
      getSelection()?.selectAllChildren(address);
    });
    const next = companion.nextWindow('review/index.html');
    await screen.key(KEY);
    review = await next;
    await review.waitForSelector('[data-field=Destination]');
    expect(await review.textContent('[data-field=Destination]')).toBe(story.bob());
  },
);

import { expect, onTestFinished, test } from 'vitest';
import { startDisplay } from '../browser/display';
import { screenPoint } from '../browser/screen-point';
import { begin } from './story';

const TITLE = 'Things to right-click';

test.runIf(process.platform === 'linux')(
  'by hand: the real menu on a picture of another website and on the page, the real keys',
  async () => {
    const screen = await startDisplay();
    onTestFinished(() => screen.close());
    const story = await begin({}, { headless: false, display: screen.display });
    const { companion, sandbox } = story;
    const demo = await companion.context.newPage();
    await demo.goto(sandbox.demoUrl, { waitUntil: 'networkidle' });
    await demo.locator('#codes').evaluate((codes) => codes.scrollIntoView({ block: 'center' }));

    const back = async () => {
      await demo.bringToFront();
      await screen.focus(TITLE);
    };
    await back();
    const picture = await screenPoint(demo, '#code-foreign');
    let next = companion.nextWindow('review/index.html');
    await screen.click(picture.x, picture.y, 3);
    await screen.key('r');
    let review = await next;
    await review.waitForSelector('[data-destination]');
    expect(await review.textContent('[data-destination]')).toBe(story.bob());
    expect(await review.inputValue('input[name=amount]')).toBe('50');
    await review.close();

    await back();
    await demo.evaluate(() => getSelection()?.removeAllRanges());
    const plain = await screenPoint(demo, '#code-canvas');
    next = companion.nextWindow('review/index.html');
    // Below the picture is nothing but the page.
    await screen.click(plain.x, plain.y + 115, 3);
    // To our three items, into them, and the first.
    for (const key of ['x', 'Return', 'Return']) await screen.key(key);
    review = await next;
    await review.waitForSelector('[data-codes]');
    expect(await review.textContent('[data-codes]')).toContain('45 XRP');
    await review.close();

    await back();
    await demo.locator('#address').evaluate((address) => {
      getSelection()?.selectAllChildren(address);
    });
    next = companion.nextWindow('review/index.html');
    await screen.key('alt+shift+s');
    review = await next;
    await review.waitForSelector('[data-destination]');
    expect(await review.textContent('[data-destination]')).toBe(story.bob());
  },
);

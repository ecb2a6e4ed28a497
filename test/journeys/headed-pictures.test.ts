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
    /** A right click and keys; on a busy machine the menu may open after the keys: then again. */
    const choose = async ({ x, y }: { x: number; y: number }, ...keys: string[]) => {
      for (let tries = 3; ; tries -= 1) {
        const next = companion.nextWindow('review/index.html', 8000);
        await screen.click(x, y, 3);
        for (const key of keys) await screen.key(key);
        try {
          return await next;
        } catch (error) {
          if (tries === 1) throw error;
          await screen.key('Escape');
        }
      }
    };
    await back();
    const picture = await screenPoint(demo, '#code-foreign');
    let review = await choose(picture, 'r');
    await review.waitForSelector('[data-field=Destination]');
    expect(await review.textContent('[data-field=Destination]')).toBe(story.bob());
    expect(await review.inputValue('input[name=amount]')).toBe('50');
    await review.close();

    await back();
    await demo.evaluate(() => getSelection()?.removeAllRanges());
    const plain = await screenPoint(demo, '#code-canvas');
    // Below the picture is nothing but the page. To our three items, into them, and the first.
    review = await choose({ x: plain.x, y: plain.y + 115 }, 'x', 'Return', 'Return');
    await review.waitForSelector('[data-codes]');
    expect(await review.textContent('[data-codes]')).toContain('45 XRP');
    await review.close();

    await back();
    await demo.locator('#address').evaluate((address) => {
      getSelection()?.selectAllChildren(address);
    });
    const next = companion.nextWindow('review/index.html');
    await screen.key('alt+shift+s');
    review = await next;
    await review.waitForSelector('[data-field=Destination]');
    expect(await review.textContent('[data-field=Destination]')).toBe(story.bob());
  },
);

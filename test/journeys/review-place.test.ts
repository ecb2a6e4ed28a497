import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import type { Rectangle } from '../../src/core/window-place';
import { screenPoint } from '../../src/tools/browser/screen-point';
import { startHeadedStory } from './headed-story';
import { canSend } from './story';

/** The bounds of the window of a page of the extension, as the browser reports them. */
function boundsOf(page: Page): Promise<Rectangle> {
  return page.evaluate(async () => {
    const { left = 0, top = 0, width = 0, height = 0 } = await chrome.windows.getCurrent();
    return { left, top, width, height };
  });
}

/** Whether the window is as high as its content, which is otherwise stretched to that of the window. */
function fitsItsContent(): boolean {
  const app = document.querySelector<HTMLElement>('#app');
  if (!app?.querySelector('.actions')) return false;
  app.style.minHeight = '0';
  const { height } = app.getBoundingClientRect();
  app.style.minHeight = '';
  return Math.abs(height - innerHeight) < 2;
}

test.runIf(process.platform === 'linux')(
  'reviews open beside the toolbar, as high as their content, and come back to the front after signing in',
  async () => {
    const headed = await startHeadedStory();
    const { story, screen, demo } = headed;
    const { companion, sandbox } = story;
    await headed.showDemo();
    const source = await demo.evaluate(() => ({
      right: screenX + outerWidth,
      top: screenY,
    }));
    const review = await headed.chooseInMenu(await screenPoint(demo, '#xrpl-link'), 'r');
    await review.waitForSelector('.familiarity');
    await review.waitForFunction(fitsItsContent);
    await expect
      .poll(() => boundsOf(review), { timeout: 15_000 })
      .toMatchObject({ left: source.right - 460 - 16, width: 460 });
    const first = await boundsOf(review);
    expect(first.top).toBeGreaterThan(source.top + 60);
    expect(first.top).toBeLessThan(source.top + 130);

    await headed.showDemo();
    const before = companion.context.pages();
    const item = { menuItemId: 'write' };
    await companion.contextMenu({ ...item, pageUrl: demo.url() }, demo);
    const count = () => companion.context.pages().length;
    await expect.poll(count, { timeout: 15_000 }).toBe(before.length + 1);
    const second = companion.context.pages().find((page) => !before.includes(page)) as Page;
    await second.waitForSelector('html[data-ready]', { state: 'attached' });
    await expect
      .poll(() => boundsOf(second), { timeout: 15_000 })
      .toMatchObject({ left: first.left - 32 });
    expect(await boundsOf(review)).toEqual(first);
    await second.close();

    const signIn = companion.nextWindow('sign-in.html');
    await review.click('button.primary');
    const closed = (await signIn).waitForEvent('close');
    const uuid = await sandbox.phone.nextSignIn();
    await screen.focus('Things to right-click');
    await sandbox.phone.sign(uuid);
    await closed;
    await review.waitForFunction(() => document.hasFocus());
    await review.waitForSelector(`[data-account="${sandbox.phone.active.account}"]`);
    expect(await canSend(review)).toBe(true);
  },
  // On a busy machine a visible browser with a real mouse takes long.
  150_000,
);

import { expect, test } from 'vitest';
import type { PopupPage } from '../../src/tools/browser/popup-page';
import { screenPoint } from '../../src/tools/browser/screen-point';
import { startHeadedStory } from './headed-story';
import { type Story, startSignedInStory } from './story';

/** On a busy machine a visible browser with a real mouse takes long. */
const SLOW_MS = 150_000;

/** Chooses the side panel in the settings. */
async function choosePanel(story: Story): Promise<void> {
  const settings = await story.history('#settings');
  await settings.check('[name=review-place][value=panel]');
  const stored = () =>
    settings.evaluate(async () => JSON.stringify(await chrome.storage.local.get(null)));
  await expect.poll(stored, { timeout: 15_000 }).toContain('"settings.reviewPlace":"panel"');
  await settings.close();
}

const amountIn = (panel: PopupPage) =>
  panel.evaluate<string>('document.querySelector("[name=amount]").value');

function reviewWindows({ companion }: Story): string[] {
  const urls = companion.context.pages().map((page) => page.url());
  return urls.filter((url) => /review\/index\.html#/.test(url));
}

test.runIf(process.platform === 'linux')(
  'the real menu opens the side panel although the worker was stopped; the next request replaces an unchanged one only',
  async () => {
    const headed = await startHeadedStory();
    const { story, demo } = headed;
    const { companion } = story;
    await choosePanel(story);
    await headed.showDemo();
    const link = demo.locator('#xrpl-link');
    // The panel moves the page a little, so the link must be large enough to be hit.
    await link.evaluate((element) => {
      element.style.cssText = 'display: inline-block; padding: 24px';
    });
    const offer = (amount: number) =>
      link.evaluate(
        (element, url) => element.setAttribute('href', url),
        `xrpl:${story.bob()}?amount=${amount}`,
      );
    const press = async <T>(wait: (act: () => Promise<void>) => Promise<T>): Promise<T> => {
      const point = await screenPoint(demo, '#xrpl-link');
      return headed.pressInMenu(point, ['r'], wait);
    };
    await offer(25);
    await companion.stopWorker();
    const panel = await press((act) => companion.nextSidePanel(act));
    await panel.waitFor({ text: story.bob() });
    expect(await amountIn(panel)).toBe('25');
    expect(await panel.evaluate('document.documentElement.scrollWidth > innerWidth')).toBe(false);

    await offer(26);
    await press(async (act) => {
      await act();
      await expect.poll(() => amountIn(panel).catch(() => ''), { timeout: 8000 }).toBe('26');
    });
    await panel.fill('[name=amount]', '27');
    await offer(28);
    await press(async (act) => {
      await act();
      await panel.waitFor('.panel-next button', 8000);
    });
    expect(await amountIn(panel)).toBe('27');
    await panel.click('.panel-next button');
    await expect.poll(() => amountIn(panel).catch(() => ''), { timeout: 8000 }).toBe('28');
    expect(reviewWindows(story)).toEqual([]);
    await panel.click('.actions button:not(.primary)');
    await panel.closed;
  },
  SLOW_MS,
);

test('a text pasted into the popup opens in the side panel, where the first press sends it', async () => {
  const story = await startSignedInStory();
  const { companion } = story;
  await choosePanel(story);
  const demo = await companion.context.newPage();
  await demo.goto(story.sandbox.demoUrl);
  const popup = await companion.openPopup();
  await popup.fill('textarea', story.paymentLink());
  const panel = await companion.nextSidePanel(() => popup.click('form button[type=submit]'));
  await panel.waitFor('button.primary:enabled');
  await panel.click('button.primary');
  await story.sandbox.phone.nextPush();
  await panel.waitFor('[data-status=pushed]');
});

test('Send in the popup opens a payment to write in the side panel', async () => {
  const story = await startSignedInStory();
  const { companion } = story;
  await choosePanel(story);
  const demo = await companion.context.newPage();
  await demo.goto(story.sandbox.demoUrl);
  const popup = await companion.openPopup();
  // By then the popup knows where reviews open.
  await popup.waitFor('[data-balance=off]');
  const panel = await companion.nextSidePanel(() => popup.click('[data-way=popup_send]'));
  await panel.waitFor('[name=destination]');
  expect(reviewWindows(story)).toEqual([]);
});

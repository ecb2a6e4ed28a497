import type { Frame } from 'playwright-core';
import { expect, test } from 'vitest';
import { BROWSER } from '../../src/tools/browser/launch-companion';
import { screenPoint } from '../../src/tools/browser/screen-point';
import { type HeadedStory, startHeadedStory } from './headed-story';

/** Chooses our item: by the first letter of its title, or in Firefox as the last item. */
const CHOOSE = BROWSER === 'firefox' ? ['Up', 'Return'] : ['r'];

/** Several menus in a headed browser take long on a busy machine. */
const TIMEOUT_MS = 120_000;

/** A transaction whose comments end with their lines, with at least this many characters. */
function commentedPayment(bob: string, length: number): string {
  const comment =
    '  // Comments end with their line, so the line breaks of this code matter to its reader.\n';
  const comments = comment.repeat(1 + Math.ceil(length / comment.length));
  const fields = `  "TransactionType": "Payment",\n  "Destination": "${bob}",\n  "Amount": "7000000"\n`;
  return `{\n${comments}${fields}}`;
}

/** Shows a text at the top of a frame, in place of the previous one, and selects it. */
async function selectText(frame: Frame, text: string, tag: 'pre' | 'textarea'): Promise<void> {
  await frame.evaluate(
    ([text, tag]) => {
      document.querySelector('#chosen')?.remove();
      const element = Object.assign(document.createElement(tag), { id: 'chosen' });
      // A click beside the text would end the selection: long lines fill the element.
      element.style.cssText =
        'margin: 0; padding: 0; width: 420px; height: 100px; overflow: hidden; white-space: pre';
      document.body.prepend(element);
      scrollTo(0, 0);
      // A key that arrives before the menu has opened must not change the selection.
      addEventListener('keydown', (event) => event.preventDefault());
      if (element instanceof HTMLTextAreaElement) {
        element.value = text;
        // Firefox scrolls to the end of a selection, which is here its start.
        element.setSelectionRange(0, text.length, 'backward');
        element.focus({ preventScroll: true });
      } else {
        element.textContent = text;
        getSelection()?.selectAllChildren(element);
      }
    },
    [text, tag] as const,
  );
}

/** Shows another page in a frame at the top of the demo page. @returns the frame */
async function openFrame({ demo }: HeadedStory, url: string): Promise<Frame> {
  await demo.evaluate((src) => {
    const frame = Object.assign(document.createElement('iframe'), { id: 'frame', src });
    frame.style.cssText = 'display: block; width: 440px; height: 120px';
    document.querySelector('#frame')?.remove();
    document.body.prepend(frame);
    scrollTo(0, 0);
  }, url);
  const frame = await (await demo.waitForSelector('#frame')).contentFrame();
  await frame?.waitForSelector('#address');
  if (!frame) throw new Error('The frame has no page.');
  return frame;
}

test.runIf(process.platform === 'linux')(
  'the real menu reviews selected text with its lines, as long as it is',
  async () => {
    const headed = await startHeadedStory();
    const bob = headed.story.bob();
    const main = headed.demo.mainFrame();
    for (const [tag, length] of [
      ['pre', 200],
      ['pre', 40_000],
      ['textarea', 40_000],
    ] as const) {
      await headed.showDemo();
      await selectText(main, commentedPayment(bob, length), tag);
      const point = await screenPoint(headed.demo, '#chosen');
      const review = await headed.chooseInMenu(point, ...CHOOSE);
      await review.waitForSelector('[data-field=Destination]');
      expect(await review.textContent('[data-field=Destination]')).toBe(bob);
      expect(await review.inputValue('input[name=amount]')).toBe('7');
      expect(await review.locator('[data-missing]').count()).toBe(0);
      await review.close();
    }
  },
  TIMEOUT_MS,
);

test.runIf(process.platform === 'linux')(
  'the real menu reads the clicked frame, and says what is missing where it cannot',
  async () => {
    const headed = await startHeadedStory();
    const { demo, story } = headed;
    const bob = story.bob();
    const text = `${'Please pay this invoice within a week, and keep its number for your own records.\n'.repeat(9)}Send 25 XRP\nto ${bob}\ntag 7`;
    const ownUrl = story.sandbox.demoUrl;
    for (const url of [ownUrl, ownUrl.replace('localhost', '127.0.0.1')]) {
      await headed.showDemo();
      await selectText(demo.mainFrame(), 'the selection of the page around the frame', 'pre');
      await selectText(await openFrame(headed, url), text, 'pre');
      const review = await headed.chooseInMenu(await screenPoint(demo, '#frame'), ...CHOOSE);
      await review.waitForSelector('[data-field=Destination]');
      expect(await review.textContent('[data-field=Destination]')).toBe(bob);
      expect(await review.inputValue('input[name=tag]')).toBe('7');
      const lacksLines = BROWSER === 'chromium' && url !== ownUrl;
      expect(await review.locator('[data-missing=lines]').count()).toBe(lacksLines ? 1 : 0);
      await review.close();
    }
  },
  TIMEOUT_MS,
);

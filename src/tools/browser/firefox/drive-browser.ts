import { writeFile } from 'node:fs/promises';
import { centerExpression, matchExpression, type PopupPage, waitExpression } from '../popup-page';
import { withTimeout } from '../with-timeout';
import { evaluateIn, isDocumentGone } from './evaluate-in';
import type { SystemAccess } from './system-access';

/** Where a page is that Playwright does not list. */
interface BrowserElement {
  /** Code that declares `browser`, undefined while the page is not shown, and its `window`. */
  readonly find: string;
  /** Code that hides `browser`. */
  readonly hide: string;
  /** Opens the page again when it closes before its first input, as a user would. */
  readonly reopen?: () => Promise<void>;
}

/** Controls a page in a `browser` element of Firefox. */
export function driveBrowser(
  system: SystemAccess,
  { find: findBrowser, hide, reopen }: BrowserElement,
): PopupPage {
  let hasInput = false;
  let closings = 0;
  const isOpen = (): Promise<boolean> => system.run(`${findBrowser} return Boolean(browser);`);
  const evaluate = async <T>(expression: string, timeoutMs = 10_000): Promise<T> => {
    for (const deadline = Date.now() + timeoutMs; ; ) {
      try {
        return await evaluateIn<T>(system, `${findBrowser} return browser;`, expression);
      } catch (error) {
        if (!isDocumentGone(error) || Date.now() > deadline) throw error;
        if (!(await isOpen())) {
          if (hasInput || !reopen) throw new Error('The popup was closed.', { cause: error });
          closings += 1;
          await reopen();
        }
      }
    }
  };
  const whenClosed = async (): Promise<void> => {
    while (await isOpen().catch(() => false))
      await new Promise((resolve) => setTimeout(resolve, 50));
  };
  const waitFor: PopupPage['waitFor'] = async (target, timeoutMs = 10_000) => {
    const name = typeof target === 'string' ? target : `"${target.text}"`;
    const matched = evaluate(waitExpression(matchExpression(target)), timeoutMs);
    await withTimeout(matched, timeoutMs, `${name} in the popup`).catch((error) => {
      throw closings ? new Error(`${error.message} The popup closed ${closings} times.`) : error;
    });
  };
  return {
    evaluate,
    waitFor,
    get closed() {
      return whenClosed();
    },
    text: () => evaluate<string>('document.body.innerText'),
    async click(selector) {
      await waitFor(selector);
      const { x, y } = await evaluate<{ x: number; y: number }>(centerExpression(selector));
      hasInput = true;
      await system.run(
        `${findBrowser}
        const box = browser.getBoundingClientRect();
        for (const type of ['mousemove', 'mousedown', 'mouseup']) {
          const position = [box.x + args[0], box.y + args[1]];
          window.synthesizeMouseEvent(type, ...position, { button: 0, clickCount: 1 }, {});
        }`,
        x,
        y,
      );
    },
    async fill(selector, text) {
      await waitFor(selector);
      const field = `document.querySelector(${JSON.stringify(selector)})`;
      hasInput = true;
      await evaluate(
        `${field}.focus(); ${field}.select?.();
        document.execCommand('insertText', false, ${JSON.stringify(text)})`,
      );
    },
    async screenshot(path) {
      const picture = await system.run<string>(
        `${findBrowser}
        const picture = await browser.browsingContext.currentWindowGlobal
          .drawSnapshot(null, 1, 'white');
        const canvas = window.document.createElementNS('http://www.w3.org/1999/xhtml', 'canvas');
        canvas.width = picture.width;
        canvas.height = picture.height;
        canvas.getContext('2d').drawImage(picture, 0, 0);
        return canvas.toDataURL().split(',')[1];`,
      );
      await writeFile(path, Buffer.from(picture, 'base64'));
    },
    async close() {
      hasInput = true;
      // A panel that is still opening ignores `hidePopup`: retry.
      for (const deadline = Date.now() + 10_000; await isOpen(); ) {
        if (Date.now() > deadline) throw new Error('The popup did not close within 10 s.');
        await system.run(`${findBrowser} ${hide}`);
      }
    },
  };
}

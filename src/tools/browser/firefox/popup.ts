import { writeFile } from 'node:fs/promises';
import { centerExpression, matchExpression, type PopupPage, waitExpression } from '../popup-page';
import { withTimeout } from '../with-timeout';
import { evaluateIn, isDocumentGone } from './evaluate-in';
import { openPopup, popupScript, waitUntilOpen } from './open-popup';
import type { SystemAccess } from './system-access';

/** Presses the extension's button in the toolbar of the front window and waits for the popup. */
export async function pressToolbarButton(system: SystemAccess, id: string): Promise<PopupPage> {
  await openPopup(system, id);
  return drivePopup(system, id);
}

/** Waits for a popup that is not opened with its button. */
export async function waitForPopup(system: SystemAccess, id: string): Promise<PopupPage> {
  await waitUntilOpen(system, id);
  return drivePopup(system, id);
}

function drivePopup(system: SystemAccess, id: string): PopupPage {
  const findBrowser = popupScript(id);
  let hasInput = false;
  let closings = 0;
  const isOpen = (): Promise<boolean> => system.run(`${findBrowser} return Boolean(browser);`);
  /** Opens the popup again when it closes before its first input, as a user would. */
  const evaluate = async <T>(expression: string, timeoutMs = 10_000): Promise<T> => {
    for (const deadline = Date.now() + timeoutMs; ; ) {
      try {
        return await evaluateIn<T>(system, `${findBrowser} return browser;`, expression);
      } catch (error) {
        if (!isDocumentGone(error) || Date.now() > deadline) throw error;
        if (!(await isOpen())) {
          if (hasInput) throw new Error('The popup was closed.', { cause: error });
          closings += 1;
          await openPopup(system, id);
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
        await system.run(`${findBrowser} browser?.closest('panel')?.hidePopup();`);
      }
    },
  };
}

import { writeFile } from 'node:fs/promises';
import { middleOf, type PopupPage, testOf, untilTrue } from '../popup-page';
import { within } from '../within';
import { evaluateIn, isGone } from './evaluate-in';
import { awaitPopup, openPopup, popupOf } from './open-popup';
import type { SystemSide } from './system-side';

/** Presses the extension's button in the toolbar of the front window, and waits for its popup. */
export async function pressToolbarButton(system: SystemSide, id: string): Promise<PopupPage> {
  await openPopup(system, id);
  return drivePopup(system, id);
}

/** Waits for the popup that something else than its button opens. */
export async function catchPopup(system: SystemSide, id: string): Promise<PopupPage> {
  await awaitPopup(system, id);
  return drivePopup(system, id);
}

function drivePopup(system: SystemSide, id: string): PopupPage {
  const BROWSER = popupOf(id);
  let touched = false;
  let closings = 0;
  const isOpen = (): Promise<boolean> => system.run(`${BROWSER} return Boolean(browser);`);
  /** A popup that goes before anything was done in it is opened again, as its user would. */
  const evaluate = async <T>(expression: string, timeoutMs = 10_000): Promise<T> => {
    for (const end = Date.now() + timeoutMs; ; ) {
      try {
        return await evaluateIn<T>(system, `${BROWSER} return browser;`, expression);
      } catch (error) {
        if (!isGone(error) || Date.now() > end) throw error;
        if (!(await isOpen())) {
          if (touched) throw new Error('The popup was closed.', { cause: error });
          closings += 1;
          await openPopup(system, id);
        }
      }
    }
  };
  const whenClosed = async (): Promise<void> => {
    while (await isOpen().catch(() => false)) await new Promise((wait) => setTimeout(wait, 50));
  };
  const waitFor: PopupPage['waitFor'] = async (what, timeoutMs = 10_000) => {
    const name = typeof what === 'string' ? what : `"${what.text}"`;
    const met = evaluate(untilTrue(testOf(what)), timeoutMs);
    await within(met, timeoutMs, `${name} in the popup`).catch((error) => {
      throw closings ? new Error(`${error.message} It was closed ${closings} times.`) : error;
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
      const { x, y } = await evaluate<{ x: number; y: number }>(middleOf(selector));
      touched = true;
      await system.run(
        `${BROWSER}
        const box = browser.getBoundingClientRect();
        for (const type of ['mousemove', 'mousedown', 'mouseup']) {
          const at = [box.x + args[0], box.y + args[1]];
          window.synthesizeMouseEvent(type, ...at, { button: 0, clickCount: 1 }, {});
        }`,
        x,
        y,
      );
    },
    async fill(selector, text) {
      await waitFor(selector);
      const field = `document.querySelector(${JSON.stringify(selector)})`;
      touched = true;
      await evaluate(
        `${field}.focus(); ${field}.select?.();
        document.execCommand('insertText', false, ${JSON.stringify(text)})`,
      );
    },
    async screenshot(path) {
      const picture = await system.run<string>(
        `${BROWSER}
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
      touched = true;
      // A panel that is still opening does not hear it the first time.
      for (const end = Date.now() + 10_000; await isOpen(); ) {
        if (Date.now() > end) throw new Error('Waited 10 s for the popup to close.');
        await system.run(`${BROWSER} browser?.closest('panel')?.hidePopup();`);
      }
    },
  };
}

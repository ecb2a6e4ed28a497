import { writeFile } from 'node:fs/promises';
import { middleOf, type PopupPage, testOf, untilTrue } from '../popup-page.js';
import { within } from '../within.js';
import { evaluateIn } from './evaluate-in.js';
import type { SystemSide } from './system-side.js';

const BROWSER = `const browser = [...Services.wm.getEnumerator('navigator:browser')]
    .map(({ document }) => document.querySelector('browser.webextension-popup-browser'))
    .find((browser) => browser?.currentURI.spec.startsWith('moz-extension:'));
  const window = browser?.ownerDocument.defaultView;`;

/** Presses the extension's button in the toolbar of the front window, and waits for its popup. */
export async function pressToolbarButton(system: SystemSide, id: string): Promise<PopupPage> {
  await system.run(
    `const front = Services.wm.getMostRecentWindow('navigator:browser');
    const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
    const { extension } = WebExtensionPolicy.getByID(args[0]);
    await ExtensionParent.apiManager.global.browserActionFor(extension).triggerAction(front);`,
    id,
  );
  const { isOpen, ...popup } = drivePopup(system);
  for (const end = Date.now() + 10_000; !(await isOpen()); ) {
    if (Date.now() > end) throw new Error('Waited 10 s for the popup to show.');
    await new Promise((wait) => setTimeout(wait, 20));
  }
  return popup;
}

function drivePopup(system: SystemSide): PopupPage & { isOpen(): Promise<boolean> } {
  const evaluate = <T>(expression: string): Promise<T> =>
    evaluateIn<T>(system, `${BROWSER} return browser;`, expression);
  const isOpen = (): Promise<boolean> => system.run(`${BROWSER} return Boolean(browser);`);
  const whenClosed = async (): Promise<void> => {
    while (await isOpen().catch(() => false)) await new Promise((wait) => setTimeout(wait, 50));
  };
  const waitFor: PopupPage['waitFor'] = async (what, timeoutMs = 10_000) => {
    const name = typeof what === 'string' ? what : `"${what.text}"`;
    await within(evaluate(untilTrue(testOf(what))), timeoutMs, `${name} in the popup`);
  };
  return {
    isOpen,
    evaluate,
    waitFor,
    get closed() {
      return whenClosed();
    },
    text: () => evaluate<string>('document.body.innerText'),
    async click(selector) {
      await waitFor(selector);
      const { x, y } = await evaluate<{ x: number; y: number }>(middleOf(selector));
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
      // A panel that is still opening does not hear it the first time.
      for (const end = Date.now() + 10_000; await isOpen(); ) {
        if (Date.now() > end) throw new Error('Waited 10 s for the popup to close.');
        await system.run(`${BROWSER} browser?.closest('panel')?.hidePopup();`);
      }
    },
  };
}

import { setTimeout } from 'node:timers/promises';
import type { Cdp, CdpSession } from '../../browser/chromium/cdp';
import { withTimeout } from '../../browser/with-timeout';
import type { Control } from '../browser/bench-browser';
import { openPage } from './plain-page';

/** A press on a control that is drawn but does nothing yet is repeated after so many milliseconds. */
const PATIENCE = 100;

/** What `BenchExtension.controlTime` promises: the press and the key are the browser's own input. */
export async function controlTime(cdp: Cdp, url: string, control: Control): Promise<number> {
  const blank = await openPage(cdp, 'about:blank');
  const { session } = blank;
  await session.send('Runtime.enable');
  await session.send('Runtime.addBinding', { name: 'controlIsThere' });
  const place = new Promise<{ x: number; y: number }>((resolve) => {
    session.on('Runtime.bindingCalled', ({ name, payload }) => {
      if (name === 'controlIsThere') resolve(JSON.parse(payload));
    });
  });
  await session.send('Page.addScriptToEvaluateOnNewDocument', { source: watchControl(control) });
  await session.send('Page.navigate', { url });
  const { x, y } = await withTimeout(place, 15_000, `${control.field} to be drawn`);
  let isOver = false;
  const effect = blank.evaluate<number>('tookEffect').finally(() => {
    isOver = true;
  });
  const pressing = (async () => {
    while (!isOver) {
      await press(session, x, y);
      await Promise.race([effect, setTimeout(PATIENCE)]);
    }
  })();
  pressing.catch(() => undefined);
  const time = await withTimeout(effect, 10_000, 'a press to take effect').finally(() => {
    isOver = true;
  });
  await pressing;
  await blank.close();
  return time;
}

async function press(session: CdpSession, x: number, y: number): Promise<void> {
  const button = { x, y, button: 'left', clickCount: 1 };
  await session.send('Input.dispatchMouseEvent', { ...button, type: 'mousePressed' });
  await session.send('Input.dispatchMouseEvent', { ...button, type: 'mouseReleased' });
  const key = { key: 'x', code: 'KeyX', text: 'x', windowsVirtualKeyCode: 88 };
  await session.send('Input.dispatchKeyEvent', { ...key, type: 'keyDown' });
  await session.send('Input.dispatchKeyEvent', { ...key, type: 'keyUp' });
}

/** Reports to the driver where the control is once it is drawn, and notes when its effect is there. */
function watchControl({ field, effect }: Control): string {
  return `globalThis.tookEffect = new Promise((resolve) => {
    let reported = false;
    new MutationObserver((_changes, observer) => {
      const control = document.querySelector(${JSON.stringify(field)});
      if (control && !reported) {
        reported = true;
        requestAnimationFrame(() => {
          const { x, y, width, height } = control.getBoundingClientRect();
          controlIsThere(JSON.stringify({ x: x + width / 2, y: y + height / 2 }));
        });
      }
      if (!document.querySelector(${JSON.stringify(effect)})) return;
      observer.disconnect();
      resolve(performance.now());
    }).observe(document, { subtree: true, childList: true, attributes: true });
  });`;
}

import { setTimeout } from 'node:timers/promises';
import type { SystemAccess } from '../../browser/firefox/system-access';
import { withTimeout } from '../../browser/with-timeout';
import type { Control } from '../browser/bench-browser';
import { openUntil } from './open-until';

/** A press on a control that is drawn but does nothing yet is repeated after so many milliseconds. */
const PATIENCE = 100;

/** What `BenchExtension.controlTime` promises: the press and the key are the browser's own input. */
export async function controlTime(
  system: SystemAccess,
  id: string,
  path: string,
  { field, effect }: Control,
): Promise<number> {
  const { page } = await openUntil(system, id, path, field);
  const { x, y } = await page.evaluate<{ x: number; y: number }>(`(() => {
    const { x, y, width, height } = document.querySelector(${JSON.stringify(field)}).getBoundingClientRect();
    return { x: x + width / 2, y: y + height / 2 };
  })()`);
  const noted = page.evaluate<number>(`new Promise((resolve) => {
    const observer = new MutationObserver(() => {
      if (!document.querySelector(${JSON.stringify(effect)})) return;
      observer.disconnect();
      resolve(performance.now());
    });
    observer.observe(document, { subtree: true, childList: true, attributes: true });
  })`);
  await page.evaluate('true');
  let isOver = false;
  const effectIsThere = noted.finally(() => {
    isOver = true;
  });
  const pressing = (async () => {
    while (!isOver) {
      await system.run(PRESS, x, y);
      await Promise.race([effectIsThere, setTimeout(PATIENCE)]);
    }
  })();
  pressing.catch(() => undefined);
  const time = await withTimeout(effectIsThere, 10_000, 'a press to take effect').finally(() => {
    isOver = true;
  });
  await pressing;
  await page.close();
  return time;
}

const PRESS = `
  const box = window.gBrowser.selectedBrowser.getBoundingClientRect();
  for (const type of ['mousemove', 'mousedown', 'mouseup']) {
    const at = [box.x + args[0], box.y + args[1]];
    window.synthesizeMouseEvent(type, ...at, { button: 0, clickCount: 1 }, {});
  }
  const keys = Cc['@mozilla.org/text-input-processor;1'].createInstance(Ci.nsITextInputProcessor);
  keys.beginInputTransactionForTests(window);
  const key = new window.KeyboardEvent('', { key: 'x', code: 'KeyX' });
  keys.keydown(key);
  keys.keyup(key);`;

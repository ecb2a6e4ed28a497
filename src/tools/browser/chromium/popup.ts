import { writeFile } from 'node:fs/promises';
import { middleOf, type PopupPage, testOf, untilTrue } from '../popup-page';
import { within } from '../within';
import type { Answer, Cdp, CdpSession } from './cdp';

/**
 * Waits for the popup that `open` brings up, and attaches to it. The popup's target is born
 * nameless and gets its address when it shows.
 */
export async function catchPopup(
  cdp: Cdp,
  address: string,
  open: () => Promise<unknown>,
  colorScheme: 'light' | 'dark' | undefined,
): Promise<PopupPage> {
  await cdp.send('Target.setDiscoverTargets', { discover: true });
  const { targetInfos } = await cdp.send('Target.getTargets');
  const old = new Set<string>(targetInfos.map((info: Answer) => info.targetId));
  const stops: (() => void)[] = [];
  const shown = new Promise<string>((resolve) => {
    for (const event of ['Target.targetCreated', 'Target.targetInfoChanged']) {
      const stop = cdp.on(event, ({ targetInfo }) => {
        const { targetId, type, url } = targetInfo;
        if (type === 'page' && url.startsWith(address) && !old.has(targetId)) resolve(targetId);
      });
      stops.push(stop);
    }
  });
  try {
    await open();
    const targetId = await within(shown, 10_000, 'the popup to show');
    return drivePopup(cdp, targetId, colorScheme);
  } finally {
    for (const stop of stops) stop();
  }
}

function drivePopup(
  cdp: Cdp,
  targetId: string,
  colorScheme: 'light' | 'dark' | undefined,
): PopupPage {
  const closed = new Promise<void>((resolve) => {
    cdp.on('Target.targetDestroyed', (params) => params.targetId === targetId && resolve());
    cdp.on('disconnected', () => resolve());
  });
  // Chromium holds a popup open while a debugger is attached: attach only for the while of an act,
  // so that between acts it closes when it would for the user.
  const during = async <T>(act: (session: CdpSession) => Promise<T>): Promise<T> => {
    const session = await cdp.attach(targetId);
    try {
      const features = [{ name: 'prefers-color-scheme', value: colorScheme ?? '' }];
      await session.send('Emulation.setEmulatedMedia', { features });
      return await act(session);
    } finally {
      await session.detach();
    }
  };
  const evaluate = <T>(expression: string): Promise<T> =>
    during((session) => evaluateIn<T>(session, expression));
  const waitFor: PopupPage['waitFor'] = async (what, timeoutMs = 10_000) => {
    const name = typeof what === 'string' ? what : `"${what.text}"`;
    await within(evaluate(untilTrue(testOf(what))), timeoutMs, `${name} in the popup`);
  };

  return {
    evaluate,
    waitFor,
    closed,
    text: () => evaluate<string>('document.body.innerText'),
    async click(selector) {
      await waitFor(selector);
      // A click that closes the popup is answered by nobody: the closing is the answer.
      await Promise.race([
        during((session) => press(session, selector)).catch(() => closed),
        closed,
      ]);
    },
    async fill(selector, text) {
      await waitFor(selector);
      await during(async (session) => {
        const field = `document.querySelector(${JSON.stringify(selector)})`;
        await evaluateIn(session, `${field}.focus(); ${field}.select?.()`);
        await session.send('Input.insertText', { text });
      });
    },
    async screenshot(path) {
      const { data } = await during((session) => session.send('Page.captureScreenshot'));
      await writeFile(path, Buffer.from(data, 'base64'));
    },
    async close() {
      await cdp.send('Target.closeTarget', { targetId }).catch(() => undefined);
      await closed;
    },
  };
}

async function press(session: CdpSession, selector: string): Promise<void> {
  const { x, y } = await evaluateIn<{ x: number; y: number }>(session, middleOf(selector));
  const button = { x, y, button: 'left', clickCount: 1 };
  await session.send('Input.dispatchMouseEvent', { ...button, type: 'mousePressed' });
  await session.send('Input.dispatchMouseEvent', { ...button, type: 'mouseReleased' });
}

async function evaluateIn<T>(session: CdpSession, expression: string): Promise<T> {
  const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
    expression,
    awaitPromise: true,
    returnByValue: true,
    userGesture: true,
  });
  if (exceptionDetails) {
    throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
  }
  return result.value as T;
}

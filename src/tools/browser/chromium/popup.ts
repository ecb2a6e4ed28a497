import { writeFile } from 'node:fs/promises';
import { centerExpression, matchExpression, type PopupPage, waitExpression } from '../popup-page';
import { withTimeout } from '../with-timeout';
import type { Cdp, CdpResult, CdpSession } from './cdp';

/**
 * Runs an action that opens the popup, and waits for the popup. Its target is created without a URL
 * and gets the URL when the popup is shown.
 * @param origin the beginning of the popup's URL
 */
export async function waitForPopup(
  cdp: Cdp,
  origin: string,
  action: () => Promise<unknown>,
  colorScheme: 'light' | 'dark' | undefined,
): Promise<PopupPage> {
  await cdp.send('Target.setDiscoverTargets', { discover: true });
  const { targetInfos } = await cdp.send('Target.getTargets');
  const earlier = new Set<string>(targetInfos.map((info: CdpResult) => info.targetId));
  const cleanups: (() => void)[] = [];
  const shown = new Promise<string>((resolve) => {
    for (const event of ['Target.targetCreated', 'Target.targetInfoChanged']) {
      const cleanup = cdp.on(event, ({ targetInfo }) => {
        const { targetId, type, url } = targetInfo;
        if (type === 'page' && url.startsWith(origin) && !earlier.has(targetId)) resolve(targetId);
      });
      cleanups.push(cleanup);
    }
  });
  try {
    await action();
    const targetId = await withTimeout(shown, 10_000, 'the popup to show');
    return drivePopup(cdp, targetId, colorScheme);
  } finally {
    for (const cleanup of cleanups) cleanup();
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
  // Chromium keeps a popup open while a debugger is attached. Attach only during an action, so that
  // between actions the popup closes as it would for a user.
  const attached = async <T>(action: (session: CdpSession) => Promise<T>): Promise<T> => {
    const session = await cdp.attach(targetId);
    try {
      const features = [{ name: 'prefers-color-scheme', value: colorScheme ?? '' }];
      await session.send('Emulation.setEmulatedMedia', { features });
      return await action(session);
    } finally {
      await session.detach();
    }
  };
  const evaluate = <T>(expression: string): Promise<T> =>
    attached((session) => evaluateIn<T>(session, expression));
  const waitFor: PopupPage['waitFor'] = async (target, timeoutMs = 10_000) => {
    const name = typeof target === 'string' ? target : `"${target.text}"`;
    await withTimeout(
      evaluate(waitExpression(matchExpression(target))),
      timeoutMs,
      `${name} in the popup`,
    );
  };

  return {
    evaluate,
    waitFor,
    closed,
    text: () => evaluate<string>('document.body.innerText'),
    async click(selector) {
      await waitFor(selector);
      // A click that closes the popup gets no answer from DevTools: wait for the closing instead.
      await Promise.race([
        attached((session) => clickElement(session, selector)).catch(() => closed),
        closed,
      ]);
    },
    async fill(selector, text) {
      await waitFor(selector);
      await attached(async (session) => {
        const field = `document.querySelector(${JSON.stringify(selector)})`;
        await evaluateIn(session, `${field}.focus(); ${field}.select?.()`);
        await session.send('Input.insertText', { text });
      });
    },
    async screenshot(path) {
      const { data } = await attached((session) => session.send('Page.captureScreenshot'));
      await writeFile(path, Buffer.from(data, 'base64'));
    },
    async close() {
      await cdp.send('Target.closeTarget', { targetId }).catch(() => undefined);
      await closed;
    },
  };
}

async function clickElement(session: CdpSession, selector: string): Promise<void> {
  const { x, y } = await evaluateIn<{ x: number; y: number }>(session, centerExpression(selector));
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

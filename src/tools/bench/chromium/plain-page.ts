import type { Cdp, CdpSession } from '../../browser/chromium/cdp';
import { withTimeout } from '../../browser/with-timeout';
import type { BenchPage } from '../browser/bench-browser';
import { whenTrue } from '../browser/when-true';

/** A tab driven over DevTools alone. */
export interface PlainPage extends BenchPage {
  readonly session: CdpSession;
}

/** Attaches to a target that is there. */
export async function attachPage(cdp: Cdp, targetId: string): Promise<PlainPage> {
  const session = await cdp.attach(targetId);
  const evaluate = async <T>(expression: string): Promise<T> => {
    const answer = await session.send('Runtime.evaluate', {
      expression,
      awaitPromise: true,
      returnByValue: true,
      userGesture: true,
    });
    if (answer.exceptionDetails) {
      throw new Error(answer.exceptionDetails.exception?.description ?? 'The page threw.');
    }
    return answer.result.value as T;
  };
  const until = async (test: string): Promise<void> => {
    try {
      await evaluate(whenTrue(test));
    } catch (error) {
      // A window just opened still shows its blank first document: ask the next one.
      if (!String(error).includes('context was destroyed')) throw error;
      await until(test);
    }
  };
  return {
    session,
    evaluate,
    until: (test) => withTimeout(until(test), 15_000, `a page in which ${test}`),
    async close() {
      await cdp.send('Target.setDiscoverTargets', { discover: true });
      const gone = new Promise<void>((resolve) => {
        const stop = cdp.on('Target.targetDestroyed', (params) => {
          if (params.targetId !== targetId) return;
          stop();
          resolve();
        });
      });
      await cdp.send('Target.closeTarget', { targetId });
      await withTimeout(gone, 10_000, 'a tab to close');
    },
  };
}

/** Opens a tab at an address, after running `before` in the new document; resolves when loaded. */
export async function openPage(cdp: Cdp, url: string, before = ''): Promise<PlainPage> {
  const { targetId } = await cdp.send('Target.createTarget', { url: 'about:blank' });
  const page = await attachPage(cdp, targetId);
  await page.session.send('Page.enable');
  await page.session.send('Page.addScriptToEvaluateOnNewDocument', { source: before });
  const loaded = new Promise<void>((resolve) => {
    page.session.on('Page.loadEventFired', () => resolve());
  });
  await page.session.send('Page.navigate', { url });
  await withTimeout(loaded, 15_000, `${url} to load`);
  return page;
}

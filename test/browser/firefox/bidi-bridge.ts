import { WebSocket } from 'ws';
import type { Answer, Marionette } from './marionette.js';
import { pretend } from './media-features.js';

/**
 * Carries WebDriver BiDi between Playwright and Firefox, and puts right what the two do not have in
 * common (Playwright 1.65, Firefox ESR 153):
 * - the session is begun by Marionette, so that both protocols share it, and ended by it;
 * - Firefox knows no `emulation.setMediaFeaturesOverride` (`media-features.ts`);
 * - Firefox says of no page of an extension that it is loaded.
 */
export function bridgeBidi(playwright: WebSocket, marionette: Marionette): void {
  let firefox: WebSocket | undefined;
  const own = new Map<number, () => void>();
  let last = 1e9;
  const tell = (message: object): void => playwright.send(JSON.stringify(message));
  const succeed = (id: number, result: object): void => tell({ type: 'success', id, result });

  const tellLoaded = (commit: Answer): void => {
    for (const [event, state] of [
      ['domContentLoaded', 'interactive'],
      ['load', 'complete'],
    ] as const) {
      last += 1;
      own.set(last, () =>
        tell({ type: 'event', method: `browsingContext.${event}`, params: commit }),
      );
      const target = { context: commit.context, sandbox: 'loaded' };
      const params = { expression: untilState(state), target, awaitPromise: true };
      firefox?.send(JSON.stringify({ id: last, method: 'script.evaluate', params }));
    }
  };
  const fromFirefox = (text: string): void => {
    const message = JSON.parse(text);
    const note = own.get(message.id);
    if (note) {
      own.delete(message.id);
      note();
      return;
    }
    playwright.send(text);
    const isCommit = message.method === 'browsingContext.navigationCommitted';
    if (isCommit && message.params.url.startsWith('moz-extension:')) tellLoaded(message.params);
  };
  const begin = async (id: number, capabilities: Answer): Promise<void> => {
    const wanted = { ...capabilities.alwaysMatch, webSocketUrl: true };
    const session = await marionette.send('WebDriver:NewSession', wanted);
    const to = new WebSocket(session.capabilities.webSocketUrl, { perMessageDeflate: false });
    await new Promise((resolve) => to.once('open', resolve));
    to.on('message', (data) => fromFirefox(String(data)));
    to.on('close', () => playwright.close());
    firefox = to;
    succeed(id, session);
  };

  playwright.on('message', (data) => {
    const text = String(data);
    const { id, method, params } = JSON.parse(text);
    if (method === 'session.new') void begin(id, params.capabilities);
    else if (method === 'emulation.setMediaFeaturesOverride') {
      void pretend(marionette, params.features).finally(() => succeed(id, {}));
    } else if (method === 'browser.close') {
      succeed(id, {});
      marionette.send('Marionette:Quit', { flags: ['eForceQuit'] }).catch(() => undefined);
    } else firefox?.send(text);
  });
  playwright.on('close', () => firefox?.close());
}

function untilState(state: string): string {
  return `new Promise((resolve) => {
    const look = () => { if (['complete', '${state}'].includes(document.readyState)) resolve(); };
    document.addEventListener('readystatechange', look);
    look();
  })`;
}

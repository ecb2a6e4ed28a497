import { WebSocket } from 'ws';
import type { Answer, Marionette } from './marionette';
import { pretend } from './media-features';

/**
 * Carries WebDriver BiDi between Playwright and Firefox, and puts right what the two do not have in
 * common (Playwright 1.65, Firefox ESR 153):
 * - the session is begun by Marionette, so that both protocols share it, and ended by it;
 * - Firefox knows no `emulation.setMediaFeaturesOverride` (`media-features.ts`);
 * - Firefox says of no page of an extension, or of its own, that it is loaded, or that it is gone.
 */
export function bridgeBidi(playwright: WebSocket, marionette: Marionette): void {
  let firefox: WebSocket | undefined;
  const own = new Map<number, (answer: Answer) => void>();
  const realms = new Map<string, string>();
  let last = 1e9;
  const tell = (message: object): void => playwright.send(JSON.stringify(message));
  const succeed = (id: number, result: object): void => tell({ type: 'success', id, result });

  const event = (name: string, params: object): void =>
    tell({ type: 'event', method: `browsingContext.${name}`, params });
  const ask = (method: string, params: object, then: (answer: Answer) => void): void => {
    last += 1;
    own.set(last, then);
    firefox?.send(JSON.stringify({ id: last, method, params }));
  };

  const tellLoaded = (commit: Answer): void => {
    for (const [name, state] of [
      ['domContentLoaded', 'interactive'],
      ['load', 'complete'],
    ] as const) {
      const target = { context: commit.context, sandbox: 'loaded' };
      const params = { expression: untilState(state), target, awaitPromise: true };
      ask('script.evaluate', params, () => event(name, commit));
    }
  };
  const tellGone = (context: string): void =>
    ask('browsingContext.getTree', { root: context, maxDepth: 0 }, ({ type }) => {
      if (type === 'error') event('contextDestroyed', { context, children: [], parent: null });
    });
  const noteEvent = ({ method, params }: Answer): void => {
    const isOurs = (address = ''): boolean => /^(moz-extension|about):(?!blank)/.test(address);
    if (method === 'browsingContext.navigationCommitted' && isOurs(params.url)) tellLoaded(params);
    if (method === 'script.realmCreated' && isOurs(params.origin)) {
      realms.set(params.realm, params.context);
    }
    const context = realms.get(params?.realm);
    if (method === 'script.realmDestroyed' && context) {
      realms.delete(params.realm);
      setTimeout(() => tellGone(context), 20);
    }
  };
  const fromFirefox = (text: string): void => {
    const message = JSON.parse(text);
    const answer = own.get(message.id);
    own.delete(message.id);
    if (answer) {
      answer(message);
      return;
    }
    playwright.send(text);
    noteEvent(message);
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
    else if (method === 'browsingContext.close') {
      // As when a user closes it: the page hears of it first.
      const closing = { ...params, promptUnload: true };
      firefox?.send(JSON.stringify({ id, method, params: closing }));
    } else if (method === 'emulation.setMediaFeaturesOverride') {
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

import { WebSocket } from 'ws';
import type { Marionette } from './marionette';
import { emulateMedia } from './media-features';

// biome-ignore lint/suspicious/noExplicitAny: -- every command and event has its own shape
type BidiMessage = any;

/**
 * Forwards WebDriver BiDi between Playwright and Firefox, and translates where the two differ
 * (Playwright 1.65, Firefox ESR 153):
 * - Marionette starts and ends the session, so that both protocols share it.
 * - Firefox lacks `emulation.setMediaFeaturesOverride` (`media-features.ts`).
 * - Firefox sends no load events, and no event of the closing, for its own pages and for pages of
 *   extensions.
 */
export function bridgeBidi(playwright: WebSocket, marionette: Marionette): void {
  let firefox: WebSocket | undefined;
  const pending = new Map<number, (answer: BidiMessage) => void>();
  const realms = new Map<string, string>();
  // Larger than every id of Playwright.
  let lastId = 1e9;
  const sendToPlaywright = (message: object): void => playwright.send(JSON.stringify(message));
  const sendSuccess = (id: number, result: object): void =>
    sendToPlaywright({ type: 'success', id, result });
  const sendEvent = (name: string, params: object): void =>
    sendToPlaywright({ type: 'event', method: `browsingContext.${name}`, params });
  const callFirefox = (
    method: string,
    params: object,
    onAnswer: (answer: BidiMessage) => void,
  ): void => {
    lastId += 1;
    pending.set(lastId, onAnswer);
    firefox?.send(JSON.stringify({ id: lastId, method, params }));
  };

  const sendLoadEvents = (commit: BidiMessage): void => {
    for (const [name, state] of [
      ['domContentLoaded', 'interactive'],
      ['load', 'complete'],
    ] as const) {
      const target = { context: commit.context, sandbox: 'loaded' };
      const params = { expression: untilState(state), target, awaitPromise: true };
      callFirefox('script.evaluate', params, () => sendEvent(name, commit));
    }
  };
  const sendDestroyedIfClosed = (context: string): void =>
    callFirefox('browsingContext.getTree', { root: context, maxDepth: 0 }, ({ type }) => {
      if (type === 'error') sendEvent('contextDestroyed', { context, children: [], parent: null });
    });
  const handleEvent = ({ method, params }: BidiMessage): void => {
    const isInternal = (url = ''): boolean => /^(moz-extension|about):(?!blank)/.test(url);
    if (method === 'browsingContext.navigationCommitted' && isInternal(params.url))
      sendLoadEvents(params);
    if (method === 'script.realmCreated' && isInternal(params.origin)) {
      realms.set(params.realm, params.context);
    }
    const context = realms.get(params?.realm);
    if (method === 'script.realmDestroyed' && context) {
      realms.delete(params.realm);
      setTimeout(() => sendDestroyedIfClosed(context), 20);
    }
  };
  const handleFirefoxMessage = (text: string): void => {
    const message = JSON.parse(text);
    const onAnswer = pending.get(message.id);
    pending.delete(message.id);
    if (onAnswer) {
      onAnswer(message);
      return;
    }
    playwright.send(text);
    handleEvent(message);
  };
  const startSession = async (id: number, capabilities: BidiMessage): Promise<void> => {
    const requested = { ...capabilities.alwaysMatch, webSocketUrl: true };
    const session = await marionette.send('WebDriver:NewSession', requested);
    const socket = new WebSocket(session.capabilities.webSocketUrl, { perMessageDeflate: false });
    await new Promise((resolve) => socket.once('open', resolve));
    socket.on('message', (data) => handleFirefoxMessage(String(data)));
    socket.on('close', () => playwright.close());
    firefox = socket;
    sendSuccess(id, session);
  };

  playwright.on('message', (data) => {
    const text = String(data);
    const { id, method, params } = JSON.parse(text);
    if (method === 'session.new') void startSession(id, params.capabilities);
    else if (method === 'browsingContext.close') {
      // As when a user closes it: the page gets its unload events first.
      const closeParams = { ...params, promptUnload: true };
      firefox?.send(JSON.stringify({ id, method, params: closeParams }));
    } else if (method === 'emulation.setMediaFeaturesOverride') {
      void emulateMedia(marionette, params.features).finally(() => sendSuccess(id, {}));
    } else if (method === 'browser.close') {
      sendSuccess(id, {});
      marionette.send('Marionette:Quit', { flags: ['eForceQuit'] }).catch(() => undefined);
    } else firefox?.send(text);
  });
  playwright.on('close', () => firefox?.close());
}

function untilState(state: string): string {
  return `new Promise((resolve) => {
    const check = () => { if (['complete', '${state}'].includes(document.readyState)) resolve(); };
    document.addEventListener('readystatechange', check);
    check();
  })`;
}

import type { SystemSide } from './system-side';

const GONE = 'that document is gone';

/** Whether what went wrong is that the document was closed, or was replaced by another. */
export function isGone(error: unknown): boolean {
  return String(error).includes(GONE);
}

/**
 * Runs an expression in a document that Playwright does not list (the background page, the popup)
 * and gives back its value, promises awaited. Its own policy does not stand in the way.
 * @param find the body of a function that gives back the document's `browser` element
 */
export async function evaluateIn<T>(
  system: SystemSide,
  find: string,
  expression: string,
): Promise<T> {
  const body = `
    const browser = await (async () => {${find}})();
    const [code, inContent, gone] = args;
    const messageManager = browser?.messageManager;
    if (!messageManager) throw new Error(gone);
    const id = 'evaluate-' + Math.random();
    let whenClosed;
    const answer = await new Promise((resolve) => {
      whenClosed = (subject) => subject === messageManager && resolve({ error: gone });
      Services.obs.addObserver(whenClosed, 'message-manager-close');
      messageManager.addMessageListener(id, function listener({ data }) {
        messageManager.removeMessageListener(id, listener);
        resolve(data);
      });
      const given = [id, code, gone].map((text) => JSON.stringify(text));
      const script = '(' + inContent + ')(' + given + ')';
      const url = 'data:application/javascript;charset=utf-8,' + encodeURIComponent(script);
      messageManager.loadFrameScript(url, false);
    });
    Services.obs.removeObserver(whenClosed, 'message-manager-close');
    if ('error' in answer) throw new Error(answer.error);
    return answer.value;`;
  return await system.run(body, expression, inContent, GONE);
}

// As text: it runs beside the document, with all names of its window. What one call leaves on
// `globalThis`, the next one finds.
const inContent = `(id, code, gone) => {
  if (globalThis.evaluated?.content !== content) {
    const sandbox = Cu.Sandbox(content, { sandboxPrototype: content, wantXrays: false });
    globalThis.evaluated = { content, sandbox };
  }
  const asked = content.document;
  const left = new Promise((_, reject) => {
    addEventListener('pagehide', ({ target }) => target === asked && reject(gone), true);
  });
  const run = async () => {
    const value = await Cu.evalInSandbox('with (window) {' + code + '}', globalThis.evaluated.sandbox);
    return value === undefined ? null : JSON.parse(JSON.stringify(value));
  };
  Promise.race([run(), left]).then(
    (value) => sendAsyncMessage(id, { value }),
    (error) => sendAsyncMessage(id, { error: String(error) }),
  );
}`;

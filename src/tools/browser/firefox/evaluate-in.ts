import type { SystemAccess } from './system-access';

const GONE = 'The document was closed or replaced.';

/** Whether an error of `evaluateIn` says that the document was closed or replaced. */
export function isDocumentGone(error: unknown): boolean {
  return String(error).includes(GONE);
}

/**
 * Runs an expression in a document that Playwright does not list (the background page, the popup),
 * awaits promises and returns the value. The document's content security policy does not apply.
 * @param find the body of a function that returns the document's `browser` element
 */
export async function evaluateIn<T>(
  system: SystemAccess,
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
      const values = [id, code, gone].map((text) => JSON.stringify(text));
      const script = '(' + inContent + ')(' + values + ')';
      const url = 'data:application/javascript;charset=utf-8,' + encodeURIComponent(script);
      messageManager.loadFrameScript(url, false);
    });
    Services.obs.removeObserver(whenClosed, 'message-manager-close');
    if ('error' in answer) throw new Error(answer.error);
    return answer.value;`;
  return await system.run(body, expression, IN_CONTENT, GONE);
}

// A string: it runs in a sandbox of the document with all names of its window. The sandbox is kept, so
// that a later call finds what an earlier one stored on `globalThis`.
const IN_CONTENT = `(id, code, gone) => {
  if (globalThis.evaluated?.content !== content) {
    const sandbox = Cu.Sandbox(content, { sandboxPrototype: content, wantXrays: false });
    globalThis.evaluated = { content, sandbox };
  }
  const current = content.document;
  const unloaded = new Promise((_, reject) => {
    addEventListener('pagehide', ({ target }) => target === current && reject(gone), true);
  });
  const run = async () => {
    const value = await Cu.evalInSandbox('with (window) {' + code + '}', globalThis.evaluated.sandbox);
    return value === undefined ? null : JSON.parse(JSON.stringify(value));
  };
  Promise.race([run(), unloaded]).then(
    (value) => sendAsyncMessage(id, { value }),
    (error) => sendAsyncMessage(id, { error: String(error) }),
  );
}`;

import type { SystemSide } from './system-side.js';

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
    if (!browser) throw new Error('that document is gone');
    const [code, inContent] = args;
    const id = 'evaluate-' + Math.random();
    const { messageManager } = browser;
    return await new Promise((resolve, reject) => {
      messageManager.addMessageListener(id, function listener({ data }) {
        messageManager.removeMessageListener(id, listener);
        if ('error' in data) reject(new Error(data.error));
        else resolve(data.value);
      });
      const script = '(' + inContent + ')(' + JSON.stringify(id) + ',' + JSON.stringify(code) + ')';
      const url = 'data:application/javascript;charset=utf-8,' + encodeURIComponent(script);
      messageManager.loadFrameScript(url, false);
    });`;
  return await system.run(body, expression, inContent);
}

// As text: it runs beside the document, with all names of its window. What one call leaves on
// `globalThis`, the next one finds.
const inContent = `(id, code) => {
  if (globalThis.evaluated?.content !== content) {
    const sandbox = Cu.Sandbox(content, { sandboxPrototype: content, wantXrays: false });
    globalThis.evaluated = { content, sandbox };
  }
  const run = async () => {
    const value = await Cu.evalInSandbox('with (window) {' + code + '}', globalThis.evaluated.sandbox);
    return value === undefined ? null : JSON.parse(JSON.stringify(value));
  };
  run().then(
    (value) => sendAsyncMessage(id, { value }),
    (error) => sendAsyncMessage(id, { error: String(error) }),
  );
}`;

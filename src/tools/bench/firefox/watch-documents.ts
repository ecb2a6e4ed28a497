/** When something was to be seen in a document of an extension; milliseconds since 1970. */
export interface Seen {
  readonly url: string;
  /** When its navigation began. */
  readonly begun: number;
  /** When the sign was there. */
  readonly ready: number;
  /** When the frame with it was painted. */
  readonly painted: number;
  /** First Contentful Paint. */
  readonly first: number;
}

/**
 * Code for `SystemSide.run` that watches every document of an extension opened from then on, by the
 * documents' own clocks, and gives it these functions:
 * - `seen(path)`: a promise of `Seen` of the next document whose address contains the path, in which
 *   an element matches `sign`; and that what it says has been taken off the watch;
 * - `now()`: this process's clock, to compare with.
 */
export function watchDocuments(sign: string): string {
  const script = `(${inEachFrame})(${JSON.stringify(sign)})`;
  const url = `data:application/javascript;charset=utf-8,${encodeURIComponent(script)}`;
  return `
    const now = () => window.performance.timeOrigin + window.performance.now();
    const script = ${JSON.stringify(url)};
    Services.mm.loadFrameScript(script, true);
    const seen = (path) => new Promise((resolve, reject) => {
      const end = (how, value) => {
        window.clearTimeout(timer);
        Services.mm.removeMessageListener('bench:seen', listener);
        Services.mm.removeDelayedFrameScript(script);
        how(value);
      };
      const listener = ({ data }) => { if (data.url.includes(path)) end(resolve, data); };
      Services.mm.addMessageListener('bench:seen', listener);
      const timer = window.setTimeout(() => end(reject, new Error('nothing to be seen in ' + path)), 20_000);
    });`;
}

// As text: it runs next to each document, with the rights of the browser.
const inEachFrame = `(sign) => addEventListener('DOMDocElementInserted', ({ target }) => {
  const { defaultView: view } = target;
  if (view !== content || !target.documentURI.startsWith('moz-extension:')) return;
  const { performance } = view;
  const at = () => performance.timeOrigin + performance.now();
  const observer = new view.MutationObserver(() => look());
  const look = () => {
    if (!target.querySelector(sign)) return;
    observer.disconnect();
    const ready = at();
    view.requestAnimationFrame(() => view.setTimeout(() => report(ready, at())));
  };
  const report = (ready, painted) => {
    const first = performance.getEntriesByName('first-contentful-paint')[0]?.startTime;
    if (first === undefined) { view.setTimeout(() => report(ready, painted), 5); return; }
    const begun = performance.timeOrigin;
    sendAsyncMessage('bench:seen', { url: target.documentURI, begun, ready, painted, first: begun + first });
  };
  observer.observe(target, { subtree: true, childList: true, attributes: true });
  look();
}, true)`;

/** The toolbar button's popup, or the page in the side panel. Playwright does not list it, so each browser has its own driver. */
export interface PopupPage {
  /** Runs an expression in the popup, awaits promises and returns its value. */
  evaluate<T = unknown>(expression: string): Promise<T>;
  /** Clicks the centre of the first element that matches, with trusted events. */
  click(selector: string): Promise<void>;
  /** Types into the first element that matches. */
  fill(selector: string, text: string): Promise<void>;
  /** The visible text. */
  text(): Promise<string>;
  /** Waits until an element matches the selector, or with `{ text }` until the text is visible. */
  waitFor(target: string | { readonly text: string }, timeoutMs?: number): Promise<void>;
  screenshot(path: string): Promise<void>;
  close(): Promise<void>;
  /** Resolves when the popup has closed, for any reason. */
  readonly closed: Promise<void>;
}

/** An expression for a page: whether an element matches the selector, or the text is visible. */
export function matchExpression(target: string | { readonly text: string }): string {
  return typeof target === 'string'
    ? `!!document.querySelector(${JSON.stringify(target)})`
    : `!!document.body?.innerText.includes(${JSON.stringify(target.text)})`;
}

/** An expression for a page: a promise that resolves when the condition is true. */
export function waitExpression(condition: string): string {
  return `new Promise((resolve) => {
    const check = () => { if (${condition}) { observer.disconnect(); resolve(true); } };
    const observer = new MutationObserver(check);
    observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
    check();
  })`;
}

/** An expression for a page: scrolls the first matching element into view and returns its centre. */
export function centerExpression(selector: string): string {
  return `(() => {
    const element = document.querySelector(${JSON.stringify(selector)});
    element.scrollIntoView({ block: 'center' });
    const box = element.getBoundingClientRect();
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  })()`;
}

/** The toolbar button's popup. Playwright does not list it: each browser has its own way to it. */
export interface PopupPage {
  /** Runs an expression in the popup (promises are awaited) and gives back its value. */
  evaluate<T = unknown>(expression: string): Promise<T>;
  /** A real, trusted click in the middle of the first element that matches. */
  click(selector: string): Promise<void>;
  /** Types into the first element that matches. */
  fill(selector: string, text: string): Promise<void>;
  /** The text the user reads. */
  text(): Promise<string>;
  /** Waits until an element matches, or (with `{ text }`) until the user can read the text. */
  waitFor(what: string | { readonly text: string }, timeoutMs?: number): Promise<void>;
  screenshot(path: string): Promise<void>;
  close(): Promise<void>;
  /** Resolves when the popup is gone, whoever closed it. */
  readonly closed: Promise<void>;
}

/** An expression: whether an element matches, or the text can be read. */
export function testOf(what: string | { readonly text: string }): string {
  return typeof what === 'string'
    ? `!!document.querySelector(${JSON.stringify(what)})`
    : `!!document.body?.innerText.includes(${JSON.stringify(what.text)})`;
}

/** An expression: a promise that ends when the test is met. */
export function untilTrue(test: string): string {
  return `new Promise((resolve) => {
    const look = () => { if (${test}) { observer.disconnect(); resolve(true); } };
    const observer = new MutationObserver(look);
    observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
    look();
  })`;
}

/** An expression: brings the first element that matches into view; where its middle is. */
export function middleOf(selector: string): string {
  return `(() => {
    const element = document.querySelector(${JSON.stringify(selector)});
    element.scrollIntoView({ block: 'center' });
    const box = element.getBoundingClientRect();
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  })()`;
}

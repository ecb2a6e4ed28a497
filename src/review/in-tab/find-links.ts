/**
 * Runs in the user's page, so it may use nothing from outside itself.
 * @param limit longer addresses are left out
 * @returns the addresses of the page's links as they stand there, each once, at most 500
 */
export function findLinks(limit: number): string[] {
  const MOST = 500;
  const addresses = new Set<string>();
  const look = (root: Document | ShadowRoot) => {
    for (const element of root.querySelectorAll('*')) {
      if (addresses.size >= MOST) return;
      if (element.shadowRoot) look(element.shadowRoot);
      const isLink = element instanceof HTMLAnchorElement && element.href;
      if (isLink && element.href.length <= limit) addresses.add(element.href);
    }
  };
  look(document);
  return [...addresses];
}

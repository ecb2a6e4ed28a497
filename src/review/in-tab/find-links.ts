/**
 * Runs in the user's page, so it cannot use anything outside its own body.
 * @param maxLength longer addresses are omitted
 * @returns the distinct addresses of the page's links in document order, at most 500
 */
export function findLinks(maxLength: number): string[] {
  const MAX_LINKS = 500;
  const addresses = new Set<string>();
  const visit = (root: Document | ShadowRoot) => {
    for (const element of root.querySelectorAll('*')) {
      if (addresses.size >= MAX_LINKS) return;
      if (element.shadowRoot) visit(element.shadowRoot);
      const isLink = element instanceof HTMLAnchorElement && element.href;
      if (isLink && element.href.length <= maxLength) addresses.add(element.href);
    }
  };
  visit(document);
  return [...addresses];
}

/**
 * Runs in the user's page, so it cannot use anything outside its own body.
 * @returns the visible texts of the links to an address: at most 20, each cut to 500 characters
 */
export function findLinkTexts(address: string): string[] {
  const texts: string[] = [];
  const visit = (root: Document | ShadowRoot) => {
    for (const element of root.querySelectorAll('*')) {
      if (texts.length >= 20) return;
      if (element.shadowRoot) visit(element.shadowRoot);
      const isLinkTo = element instanceof HTMLAnchorElement && element.href === address;
      if (isLinkTo) texts.push(element.innerText.slice(0, 500));
    }
  };
  visit(document);
  return texts;
}

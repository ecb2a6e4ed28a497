/**
 * Runs in the user's page, so it cannot use anything outside its own body.
 * @param limit characters; longer text is cut
 * @returns the selected texts of the focused field and of the page; none while a password field has
 * the focus
 */
export function findSelection(limit: number): string[] {
  const texts: string[] = [];
  let root: Document | ShadowRoot = document;
  while (root.activeElement?.shadowRoot) root = root.activeElement.shadowRoot;
  const field = root.activeElement;
  if (field instanceof HTMLTextAreaElement || field instanceof HTMLInputElement) {
    if (field.type === 'password') return [];
    const { selectionStart: start, selectionEnd: end } = field;
    if (start !== null && end !== null && end > start) texts.push(field.value.slice(start, end));
  }
  // Chromium returns a selection in a shadow tree only from the tree's own, non-standard function.
  const tree = root as { getSelection?: () => Selection | null };
  texts.push(String(tree.getSelection?.() ?? document.getSelection() ?? ''));
  return texts.filter((text) => text.trim() !== '').map((text) => text.slice(0, limit));
}

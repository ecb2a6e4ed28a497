/**
 * Runs in the user's page, so it cannot use anything outside its own body.
 * @param limit characters; longer text is cut
 * @returns the selected text of the page or of the focused field, but never of a password field
 */
export function findSelection(limit: number): string {
  let root: Document | ShadowRoot = document;
  while (root.activeElement?.shadowRoot) root = root.activeElement.shadowRoot;
  const field = root.activeElement;
  if (field instanceof HTMLTextAreaElement || field instanceof HTMLInputElement) {
    const { selectionStart: start, selectionEnd: end } = field;
    const isReadable = field.type !== 'password' && start !== null && end !== null;
    if (isReadable && end > start) return field.value.slice(start, end).slice(0, limit);
  }
  // Chromium returns a selection in a shadow tree only from the tree's own, non-standard function.
  const tree = root as { getSelection?: () => Selection | null };
  return String(tree.getSelection?.() ?? document.getSelection() ?? '').slice(0, limit);
}

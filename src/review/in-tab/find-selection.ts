/**
 * Runs in the user's page, so it may use nothing from outside itself.
 * @returns the selected text, also of a field that is being edited; never of a password's
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
  // Chromium gives a shadow tree's selection to the tree alone; the standard has no such function.
  const tree = root as { getSelection?: () => Selection | null };
  return String(tree.getSelection?.() ?? document.getSelection() ?? '').slice(0, limit);
}

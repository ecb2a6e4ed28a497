/** The next input after an element, or from the beginning, that is empty or wrong. */
export function nextLackingInput(from: Element): HTMLInputElement | undefined {
  const lacking = [...document.querySelectorAll('input')].filter(isLacking);
  const isAfter = (input: Node) =>
    (from.compareDocumentPosition(input) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
  return lacking.find(isAfter) ?? lacking[0];
}

function isLacking(input: HTMLInputElement): boolean {
  if (input.getAttribute('aria-invalid') === 'true') return true;
  if (input.getAttribute('aria-required') !== 'true') return false;
  return input.type === 'checkbox' ? !input.checked : input.value.trim() === '';
}

/** Moves the focus to an input, which may be in a closed section, and selects its text. */
export function showInput(input: HTMLInputElement): void {
  const section = input.closest('details');
  if (section) section.open = true;
  input.focus();
  input.select();
}

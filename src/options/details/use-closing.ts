import { useEffect } from 'preact/hooks';

/**
 * Returns a function that closes the details and gives the focus back to their row. Escape calls it,
 * unless a form or a search field uses the key.
 */
export function useClosing(identifier: string): () => void {
  const close = () => {
    location.hash = '';
    addEventListener('hashchange', () => focusRow(identifier), { once: true });
  };
  useEffect(() => {
    const page = new AbortController();
    const onKey = (event: KeyboardEvent) => {
      const { key, defaultPrevented, target } = event;
      if (key !== 'Escape' || defaultPrevented || usesEscape(target)) return;
      event.preventDefault();
      close();
    };
    addEventListener('keydown', onKey, { signal: page.signal });
    return () => page.abort();
  }, [identifier]);
  return close;
}

/** Whether a key press belongs to an element that has a use for Escape: a form closes, a search empties. */
function usesEscape(target: EventTarget | null): boolean {
  if (!(target instanceof Element)) return false;
  const isFilledSearch = target.matches('[type=search]:not(:placeholder-shown)');
  return isFilledSearch || target.closest('form, select, dialog') !== null;
}

/** The row that was opened last is always in the document, as is that of the last key press. */
function focusRow(identifier: string): void {
  // On narrow screens the list is shown again only after the page was drawn.
  requestAnimationFrame(() => {
    const row = document.querySelector<HTMLElement>(`[data-request="${identifier}"]`);
    (row ?? document.querySelector<HTMLElement>('.entry[tabindex="0"]'))?.focus();
  });
}

import type { RefObject } from 'preact';
import { useEffect } from 'preact/hooks';

const TYPED_IN = 'input, select, textarea, [contenteditable]';

/** Moves the focus to a field when the user presses "/", unless the key is typed into another field. */
export function useSlashKey(field: RefObject<HTMLInputElement | null>): void {
  useEffect(() => {
    const page = new AbortController();
    const onKey = (event: KeyboardEvent) => {
      // Not `shiftKey`: many keyboards need it for this character.
      const isOther = event.key !== '/' || event.altKey || event.ctrlKey || event.metaKey;
      const isTyped = event.target instanceof Element && event.target.closest(TYPED_IN) !== null;
      if (isOther || isTyped || event.defaultPrevented) return;
      event.preventDefault();
      field.current?.focus();
      field.current?.select();
    };
    addEventListener('keydown', onKey, { signal: page.signal });
    return () => page.abort();
  }, []);
}

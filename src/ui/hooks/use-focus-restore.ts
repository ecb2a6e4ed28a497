import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

interface FocusBack<T> {
  /** The ref of the element whose buttons may get the focus. */
  readonly container: RefObject<T | null>;
  /** Call it when the user clicks a button in that element that may disappear. */
  readonly onPress: () => void;
}

/**
 * Moves the focus to the first button of an element when the clicked button has disappeared, so that
 * keyboard and screen reader continue there.
 * @param shown the values that decide which buttons are shown
 */
export function useFocusRestore<T extends HTMLElement>(...shown: readonly unknown[]): FocusBack<T> {
  const container = useRef<T>(null);
  const wasPressed = useRef(false);
  useEffect(() => {
    const isLost = document.activeElement === document.body || !document.activeElement;
    if (wasPressed.current && isLost) container.current?.querySelector('button')?.focus();
  }, shown);
  const onPress = () => {
    wasPressed.current = true;
  };
  return { container: container, onPress: onPress };
}

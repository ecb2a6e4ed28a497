import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

interface FocusBack<T> {
  /** What to look for a button in. */
  readonly within: RefObject<T | null>;
  /** To be called when something in there is pressed that may vanish by it. */
  readonly pressed: () => void;
}

/**
 * What was pressed is gone: the focus goes on to the first button of what came in its place, so that
 * keyboard and screen reader go on from here and not from nowhere.
 * @param shown what decides which buttons there are
 */
export function useFocusBack<T extends HTMLElement>(...shown: readonly unknown[]): FocusBack<T> {
  const within = useRef<T>(null);
  const was = useRef(false);
  useEffect(() => {
    const isLost = document.activeElement === document.body || !document.activeElement;
    if (was.current && isLost) within.current?.querySelector('button')?.focus();
  }, shown);
  const pressed = () => {
    was.current = true;
  };
  return { within, pressed };
}

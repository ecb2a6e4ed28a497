import type { RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { isPanel } from '../place/is-panel';

/** The time (ms) from when the window comes to the front until the button can be pressed. */
const ARMING_MS = 500;

interface Arming {
  readonly isArmed: boolean;
  /** The ref of the button. */
  readonly button: RefObject<HTMLButtonElement | null>;
}

/**
 * Keeps a button disabled until shortly after it was shown, and again after its window came to the
 * front. Otherwise the second press of a double click on a page, or a key that is held there, could
 * press it before the user saw it.
 */
export function useArmed(): Arming {
  const [isArmed, setArmed] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const hadFocus = useRef(false);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>;
    const rearm = () => {
      clearTimeout(timer);
      // A disabled button loses the focus.
      hadFocus.current ||= button.current === document.activeElement;
      setArmed(false);
      timer = setTimeout(setArmed, ARMING_MS, true);
    };
    const onVisibility = () => {
      if (document.visibilityState === 'visible') rearm();
    };
    rearm();
    // The side panel is visible before it has the focus: the first press in it counts.
    if (!isPanel()) addEventListener('focus', rearm);
    document.addEventListener('visibilitychange', onVisibility);
    return () => {
      clearTimeout(timer);
      removeEventListener('focus', rearm);
      document.removeEventListener('visibilitychange', onVisibility);
    };
  }, []);
  useEffect(() => {
    if (!isArmed) return;
    const isFree = !document.activeElement || document.activeElement === document.body;
    if (hadFocus.current && isFree) button.current?.focus();
    hadFocus.current = false;
  }, [isArmed]);
  return { isArmed, button };
}

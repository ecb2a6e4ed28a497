import type { RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { closePage } from '../../adapters/browser/windows';
import { nextLackingInput, showInput } from './lacking-inputs';

interface Props {
  /** The button *Send*. A press of it is the only way to send. */
  readonly button: RefObject<HTMLButtonElement | null>;
  /** The button can be pressed. */
  readonly canPress: boolean;
  readonly isBusy: boolean;
  /** The user has changed something, which is lost with the window. */
  readonly isEdited: boolean;
}

/**
 * The keys of the form. Enter in an input goes to the next input that lacks something, else to
 * *Send*; Ctrl+Enter or ⌘+Enter presses *Send*; Escape closes the window, after a second press when
 * the user has changed something. A key that is held does nothing.
 * @returns whether Escape was pressed once and has to be pressed again
 */
export function useFormKeys(props: Props): boolean {
  const [isClosing, setClosing] = useState(false);
  const wantsButton = useRef(false);
  const { button, canPress } = props;
  const latest = useRef({ ...props, isClosing });
  latest.current = { ...props, isClosing };
  useEffect(() => {
    const goOn = (from: HTMLElement, isPress: boolean) => {
      const input = nextLackingInput(from);
      wantsButton.current = false;
      if (input) showInput(input);
      else if (!button.current) document.querySelector<HTMLElement>('.actions .primary')?.focus();
      else if (button.current.disabled) wantsButton.current = true;
      else if (isPress) button.current.click();
      else button.current.focus();
    };
    const close = (from: HTMLElement) => {
      const section = from.closest<HTMLDetailsElement>('details[open]');
      if (section) {
        section.open = false;
        return section.querySelector('summary')?.focus();
      }
      const { isBusy, isEdited, isClosing: isAgain } = latest.current;
      if (isBusy) return;
      if (isEdited && !isAgain) return setClosing(true);
      void closePage();
    };
    const onKey = (event: KeyboardEvent) => {
      const { target: element, key, defaultPrevented, isComposing, repeat } = event;
      if (defaultPrevented || isComposing || repeat || !(element instanceof HTMLElement)) return;
      // The form that names an address has its own Enter and Escape.
      if (element.closest('form')) return;
      if (key === 'Escape') return close(element);
      setClosing(false);
      const isPress = event.ctrlKey || event.metaKey;
      if (key !== 'Enter' || event.altKey || event.shiftKey) return;
      if (!isPress && !isSingleLine(element)) return;
      // Otherwise the browser would press the button that gets the focus now.
      event.preventDefault();
      goOn(element, isPress);
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
  useEffect(() => {
    if (canPress && wantsButton.current) button.current?.focus();
    if (canPress) wantsButton.current = false;
  }, [canPress]);
  return isClosing;
}

function isSingleLine(element: HTMLElement): boolean {
  return element instanceof HTMLInputElement && element.type === 'text';
}

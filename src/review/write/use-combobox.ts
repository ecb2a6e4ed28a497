import { useEffect, useId, useState } from 'preact/hooks';

/** The attributes of an input with a list of suggestions (ARIA "Combobox Pattern"). */
export interface ComboboxAttributes {
  readonly role: 'combobox';
  readonly 'aria-autocomplete': 'list';
  readonly 'aria-expanded': boolean;
  readonly 'aria-controls': string;
  readonly 'aria-activedescendant': string | undefined;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly onBlur: () => void;
  readonly onClick: () => void;
}

interface Combobox {
  readonly attributes: ComboboxAttributes;
  readonly listId: string;
  readonly optionId: (index: number) => string;
  readonly isOpen: boolean;
  /** Index of the option that Enter chooses; -1 for none. */
  readonly active: number;
  readonly open: () => void;
  readonly close: () => void;
}

/**
 * The state of a list below an input: arrow keys move in it, Enter chooses,
 * Escape closes it.
 * @param count the number of options; without any the list is closed
 */
export function useCombobox(count: number, onChoice: (index: number) => void): Combobox {
  const listId = useId();
  const [isWanted, setWanted] = useState(false);
  const [active, setActive] = useState(-1);
  useEffect(() => setActive(-1), [count, isWanted]);
  const isOpen = isWanted && count > 0;
  const optionId = (index: number) => `${listId}-${index}`;
  const close = () => setWanted(false);
  const open = () => setWanted(true);
  const move = (step: number) => {
    open();
    // From the input, which is no option, down to the first option and up to the last one.
    if (isOpen) setActive((before) => ((before + 1 + step + count + 1) % (count + 1)) - 1);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.isComposing) return;
    const act = actionOf(event.key);
    if (!act) return;
    event.preventDefault();
    act();
  };
  const actionOf = (key: string): (() => void) | undefined => {
    if (key === 'ArrowDown') return () => move(1);
    if (key === 'ArrowUp') return () => move(-1);
    if (!isOpen) return undefined;
    if (key === 'Escape') return close;
    if (key !== 'Enter') return undefined;
    // The first press shows what the second one would choose: no recipient is chosen unseen.
    return active >= 0 ? () => onChoice(active) : () => move(1);
  };
  return {
    attributes: {
      role: 'combobox',
      'aria-autocomplete': 'list',
      'aria-expanded': isOpen,
      'aria-controls': listId,
      'aria-activedescendant': isOpen && active >= 0 ? optionId(active) : undefined,
      onKeyDown,
      onBlur: close,
      onClick: open,
    },
    listId,
    optionId,
    isOpen,
    active,
    open,
    close,
  };
}

import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import type { ComboboxAttributes } from '../write/use-combobox';

interface Props {
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly onText: (text: string) => void;
  readonly class?: string;
  readonly inputMode?: 'decimal' | 'numeric';
  readonly maxLength?: number;
  /** Nothing can be sent while it is empty. */
  readonly isRequired?: boolean;
  /** Set it only for the one input that the user must fill in first. */
  readonly autoFocus?: boolean;
  /** The unit, shown after the input. */
  readonly unit?: string | undefined;
  /** A short fact beside the label, which may come later without moving anything. */
  readonly note?: string | undefined;
  /** A small button beside the note, which may come later, too. */
  readonly action?: ComponentChildren;
  /** A note about the value, shown below the input. */
  readonly hint?: string | undefined;
  /** What the value was read as, shown below the input in place of a problem. */
  readonly reading?: string;
  /** Why the value is wrong; empty when it is right. */
  readonly problem?: string;
  readonly placeholder?: string;
  /** For an input with a list of suggestions, which is the child. */
  readonly combobox?: ComboboxAttributes;
  readonly children?: ComponentChildren;
}

/** A labelled input with its unit, and its problem below. */
export function Input({
  label,
  unit,
  note = '',
  action,
  hint,
  reading = '',
  problem = '',
  isRequired = false,
  autoFocus = false,
  onText,
  combobox,
  children,
  ...input
}: Props) {
  const id = useId();
  const described = [
    problem ? `${id}-problem` : reading && `${id}-reading`,
    hint && `${id}-hint`,
    note && `${id}-note`,
  ]
    .filter(Boolean)
    .join(' ');
  return (
    <div class="field">
      <div class="row spread small soft">
        <label id={`${id}-label`} for={id}>
          {label}
        </label>
        {(note || action) && (
          <span class="row beside-label">
            {note && (
              <span id={`${id}-note`} class="cut" title={note}>
                {note}
              </span>
            )}
            {action}
          </span>
        )}
      </div>
      <span class="amount">
        <input
          id={id}
          autoComplete="off"
          spellcheck={false}
          aria-invalid={problem !== ''}
          aria-required={isRequired}
          // The unit is a part of the name: "Amount XRP".
          aria-labelledby={unit && `${id}-label ${id}-unit`}
          aria-describedby={described || undefined}
          onInput={(event) => onText(event.currentTarget.value)}
          // biome-ignore lint/a11y/noAutofocus: only on the first input to fill in, see `autoFocus`
          autoFocus={autoFocus}
          {...input}
          {...combobox}
        />
        {unit && <strong id={`${id}-unit`}>{unit}</strong>}
        {children}
      </span>
      {reading && !problem && (
        <p id={`${id}-reading`} class="small" role="status" data-reading>
          {reading}
        </p>
      )}
      {hint && (
        <p id={`${id}-hint`} class="small soft mono">
          {hint}
        </p>
      )}
      {problem && (
        <p id={`${id}-problem`} class="note warn small">
          {problem}
        </p>
      )}
    </div>
  );
}

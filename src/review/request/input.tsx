import { useId } from 'preact/hooks';

interface Props {
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly onText: (text: string) => void;
  readonly class?: string;
  readonly inputMode?: 'decimal' | 'numeric';
  readonly maxLength?: number;
  /** Set it only for the one input that the user must fill in first. */
  readonly autoFocus?: boolean;
  /** The unit, shown after the input. */
  readonly unit?: string | undefined;
  /** A note about the value, shown below the input. */
  readonly hint?: string | undefined;
  /** Why the value is wrong; empty when it is right. */
  readonly problem?: string;
}

/** A labelled input with its unit, and its problem below. */
export function Input({
  label,
  unit,
  hint,
  problem = '',
  autoFocus = false,
  onText,
  ...input
}: Props) {
  const id = useId();
  return (
    <div class="field">
      <label class="small soft" for={id}>
        {label}
      </label>
      <span class="amount">
        <input
          id={id}
          autoComplete="off"
          spellcheck={false}
          aria-invalid={problem !== ''}
          aria-describedby={problem ? `${id}-problem` : undefined}
          onInput={(event) => onText(event.currentTarget.value)}
          // biome-ignore lint/a11y/noAutofocus: only on the first input to fill in, see `autoFocus`
          autoFocus={autoFocus}
          {...input}
        />
        {unit && <strong>{unit}</strong>}
      </span>
      {hint && <p class="small soft mono">{hint}</p>}
      {problem && (
        <p id={`${id}-problem`} class="note warn small">
          {problem}
        </p>
      )}
    </div>
  );
}

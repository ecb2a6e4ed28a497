import { useId } from 'preact/hooks';

interface Props {
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly onText: (text: string) => void;
  readonly class?: string;
  readonly inputMode?: 'decimal' | 'numeric';
  readonly maxLength?: number;
  /** The one thing asked in a window the user just opened. */
  readonly first?: boolean;
  /** What the number counts, shown behind it. */
  readonly unit?: string | undefined;
  /** Something to know about the value, in small under it. */
  readonly hint?: string | undefined;
  /** Why the value cannot stay; empty when it can. */
  readonly fault?: string;
}

/** One labelled input with its unit and, under it, what is wrong. */
export function Input({ label, unit, hint, fault = '', first = false, onText, ...input }: Props) {
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
          aria-invalid={fault !== ''}
          aria-describedby={fault ? `${id}-fault` : undefined}
          onInput={(event) => onText(event.currentTarget.value)}
          // biome-ignore lint/a11y/noAutofocus: only where one thing is asked, see `first`
          autoFocus={first}
          {...input}
        />
        {unit && <strong>{unit}</strong>}
      </span>
      {hint && <p class="small soft mono">{hint}</p>}
      {fault && (
        <p id={`${id}-fault`} class="note warn small">
          {fault}
        </p>
      )}
    </div>
  );
}

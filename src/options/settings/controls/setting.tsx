import type { ComponentChildren } from 'preact';

interface Props {
  readonly name: string;
  /** One sentence that explains the setting. */
  readonly hint?: string;
  readonly children: ComponentChildren;
  /** Attributes by which tests find a setting. */
  readonly [name: `data-${string}`]: boolean;
}

/** A setting: its name, a sentence, and its control. */
export function Setting({ name, hint, children, ...attributes }: Props) {
  return (
    <div class="setting stack" {...attributes}>
      <h3>{name}</h3>
      {hint && <p class="soft small">{hint}</p>}
      {children}
    </div>
  );
}

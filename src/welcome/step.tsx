import type { ComponentChildren } from 'preact';
import { t } from '../adapters/text/i18n';

/** What the page tells each step. */
export interface StepProps {
  readonly number: number;
  /** It is the first that is not done: its button is the main one. */
  readonly isNext: boolean;
}

interface Props extends StepProps {
  /** For styles and tests. */
  readonly name: string;
  readonly title: string;
  readonly isDone: boolean;
  readonly children: ComponentChildren;
}

/** A numbered step with its state; a tick and a word stand in place of the number when it is done. */
export function Step({ name, number, title, isDone, isNext, children }: Props) {
  const state = isDone ? 'done' : isNext ? 'next' : 'open';
  return (
    <li class={`step ${state}`} data-step={name} data-done={isDone}>
      <span class="marker" aria-hidden="true">
        {isDone ? <Tick /> : number}
      </span>
      <div class="stack">
        <h2>
          {title}
          {isDone && <span class="chip good">{t('step_done')}</span>}
        </h2>
        {children}
      </div>
    </li>
  );
}

function Tick() {
  return (
    <svg class="tick" aria-hidden="true" viewBox="0 0 16 16" width="16" height="16">
      <path d="M3 8.5 6.5 12 13 4.5" />
    </svg>
  );
}

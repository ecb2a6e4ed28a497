import type { NextStep } from '../../core/objects/next-step';
import { ObstacleText } from './obstacle-text';
import { stepTitle } from './step-title';

interface Props {
  readonly steps: readonly NextStep[];
  readonly network: string;
  /** The window has another main button. */
  readonly isSecondary?: boolean;
  readonly onChoose: (step: Exclude<NextStep, { obstacle: object }>) => void;
}

/** What the account can do, as buttons; what it cannot do, with the reason. */
export function StepList({ steps, network, isSecondary, onChoose }: Props) {
  const first = isSecondary ? undefined : steps.find(({ obstacle }) => obstacle === undefined);
  return (
    <ul class="stack steps" data-steps>
      {steps.map((step, at) => (
        <li key={`${step.name} ${at}`} data-step={step.name} data-obstacle={step.obstacle?.why}>
          {step.obstacle ? (
            <div class="card">
              <strong>{stepTitle(step, network)}</strong>
              <ObstacleText obstacle={step.obstacle} />
            </div>
          ) : (
            <button
              type="button"
              class={step === first ? 'primary' : ''}
              onClick={() => onChoose(step)}
            >
              {stepTitle(step, network)}
            </button>
          )}
        </li>
      ))}
    </ul>
  );
}

import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { ReviewContext } from '../review-context';
import type { ChosenStep } from './chosen-step';
import { StepReview } from './step-review';

interface Props {
  readonly context: ReviewContext;
  readonly children: (onStep: (step: ChosenStep) => void) => ComponentChildren;
}

/** A view that offers steps; once one is chosen its review stands in its place. */
export function WithSteps({ context, children }: Props) {
  const [step, setStep] = useState<ChosenStep>();
  if (!step) return <>{children(setStep)}</>;
  return <StepReview step={step} onBack={() => setStep(undefined)} {...context} />;
}

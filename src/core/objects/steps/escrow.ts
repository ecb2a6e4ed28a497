import { createdEntryIndex } from '../entry-index';
import { isOver, timeOf } from '../ledger-clock';
import type { LedgerObject } from '../ledger-object';
import { type NextStep, ready, refused, type StepContext, type StepObstacle } from '../next-step';

const FULFILLMENT = { path: 'Fulfillment', type: 'Blob' };

/** Finish an escrow, or cancel it. Anybody can, when it is time. */
export function escrowSteps(object: LedgerObject, context: StepContext): NextStep[] {
  const { fields } = object;
  const { Account: Owner, Condition, CancelAfter } = fields;
  const OfferSequence = findSequence(object, context);
  const unknown = { why: 'unknown' } as const;
  const early = finishObstacle(object, context);
  const late = cancelObstacle(object, context);
  const finish = {
    TransactionType: 'EscrowFinish',
    Owner,
    OfferSequence,
    ...(Condition !== undefined && { Condition }),
  };
  const cancel = { TransactionType: 'EscrowCancel', Owner, OfferSequence };
  const missing = OfferSequence === undefined ? unknown : undefined;
  const [noFinish, noCancel] = [early ?? missing, late ?? missing];
  return [
    noFinish
      ? refused('escrow_finish', noFinish)
      : ready('escrow_finish', finish, Condition === undefined ? [] : [FULFILLMENT]),
    ...(CancelAfter === undefined
      ? []
      : [noCancel ? refused('escrow_cancel', noCancel) : ready('escrow_cancel', cancel)]),
  ];
}

function finishObstacle(
  { fields: { FinishAfter, CancelAfter } }: LedgerObject,
  { now }: StepContext,
): StepObstacle | undefined {
  if (isOver(CancelAfter, now)) return { why: 'expired', since: timeOf(CancelAfter) ?? 0 };
  if (FinishAfter === undefined || isOver(FinishAfter, now)) return undefined;
  return { why: 'not-due', from: timeOf(FinishAfter) ?? 0 };
}

function cancelObstacle(
  { fields: { CancelAfter } }: LedgerObject,
  { now }: StepContext,
): StepObstacle | undefined {
  return isOver(CancelAfter, now) ? undefined : { why: 'not-due', from: timeOf(CancelAfter) ?? 0 };
}

/** The sequence that the index of the escrow is made of; newer escrows contain it. */
function findSequence(
  { index, fields }: LedgerObject,
  { sequence }: StepContext,
): number | undefined {
  return [sequence, fields.Sequence].find(
    (known): known is number =>
      typeof known === 'number' &&
      createdEntryIndex('escrow', String(fields.Account), known) === index,
  );
}

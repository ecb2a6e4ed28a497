import { askedAmount } from '../asked-amount';
import { isOver, timeOf } from '../ledger-clock';
import type { LedgerObject } from '../ledger-object';
import { type NextStep, notYours, ready, refused, type StepContext } from '../next-step';

/** Cash a check, for all of it or for at least an amount; cancel it. */
export function checkSteps({ index, fields }: LedgerObject, context: StepContext): NextStep[] {
  const { Account, Destination, SendMax, Expiration } = fields;
  const { account, now } = context;
  const isPast = isOver(Expiration, now);
  const cash = { TransactionType: 'CheckCash', CheckID: index };
  const least = askedAmount('DeliverMin', SendMax);
  const obstacle =
    Destination !== account
      ? notYours(Destination)
      : isPast
        ? ({ why: 'expired', since: timeOf(Expiration) ?? 0 } as const)
        : undefined;
  const isParty = Account === account || Destination === account;
  return [
    obstacle ? refused('check_cash', obstacle) : ready('check_cash', { ...cash, Amount: SendMax }),
    ...(least && !obstacle
      ? [ready('check_cash_least', { ...cash, ...least.fields }, [least.hole])]
      : []),
    isParty || isPast
      ? ready('check_cancel', { TransactionType: 'CheckCancel', CheckID: index })
      : refused('check_cancel', notYours(Account, Destination)),
  ];
}

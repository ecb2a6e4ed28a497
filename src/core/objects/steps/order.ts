import type { Fields } from '../../fields';
import { hasFlag } from '../../transaction/sentences/parts';
import type { LedgerObject } from '../ledger-object';
import { type NextStep, notYours, ready, refused, type StepContext } from '../next-step';

/** Flags lsfPassive and lsfSell of an order, with those of OfferCreate (XRPL "Offer"). */
const FLAGS = [
  [0x0001_0000, 0x0001_0000],
  [0x0002_0000, 0x0008_0000],
] as const;

/** Cancel an own order, or replace it by one that the user changes. */
export function orderSteps({ fields }: LedgerObject, { account }: StepContext): NextStep[] {
  const { Account, Sequence, TakerGets, TakerPays, Expiration } = fields;
  if (Account !== account)
    return [
      refused('order_cancel', notYours(Account)),
      refused('order_replace', notYours(Account)),
    ];
  const Flags = orderFlags(fields);
  const replacement = {
    TransactionType: 'OfferCreate',
    OfferSequence: Sequence,
    TakerGets,
    TakerPays,
    ...(Flags > 0 && { Flags }),
    ...(Expiration !== undefined && { Expiration }),
  };
  return [
    ready('order_cancel', { TransactionType: 'OfferCancel', OfferSequence: Sequence }),
    ready('order_replace', replacement),
  ];
}

/** The flags with which the transaction of an order makes it what it is. */
export function orderFlags(fields: Fields): number {
  const given = FLAGS.filter(([own]) => hasFlag(Number(fields.Flags ?? 0), own));
  return given.reduce((sum, [, flag]) => sum + flag, 0);
}

import { isOver } from '../ledger-clock';
import type { LedgerObject } from '../ledger-object';
import { type NextStep, notYours, ready, refused, type StepContext } from '../next-step';

/** Flag tfClose (XRPL "PaymentChannelClaim"). */
const CLOSE = 0x0002_0000;

const hole = (path: string, type: string) => ({ path, type });

/** Claim from a payment channel with a signature of its source; fund it; close it. */
export function channelSteps({ index, fields }: LedgerObject, context: StepContext): NextStep[] {
  const { Account: source, Destination: payee, PublicKey, Expiration, CancelAfter } = fields;
  const { account, now } = context;
  const claim = { TransactionType: 'PaymentChannelClaim', Channel: index };
  const fund = { TransactionType: 'PaymentChannelFund', Channel: index };
  // An expired channel closes with the next transaction of anybody.
  const isPast = isOver(Expiration, now) || isOver(CancelAfter, now);
  if (isPast) return [ready('channel_close', claim)];
  const claimHoles = [
    hole('Balance', 'Amount'),
    hole('Amount', 'Amount'),
    hole('Signature', 'Blob'),
  ];
  const isParty = source === account || payee === account;
  return [
    payee === account
      ? ready('channel_claim', { ...claim, PublicKey }, claimHoles)
      : refused('channel_claim', notYours(payee)),
    source === account
      ? ready('channel_fund', fund, [hole('Amount', 'Amount')])
      : refused('channel_fund', notYours(source)),
    isParty
      ? ready('channel_close', { ...claim, Flags: CLOSE })
      : refused('channel_close', notYours(source, payee)),
  ];
}

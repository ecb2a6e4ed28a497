import { askedAmount } from '../asked-amount';
import type { LedgerObject } from '../ledger-object';
import { type NextStep, ready, refused } from '../next-step';

/** Flags of deposits and withdrawals (XRPL "AMMDeposit", "AMMWithdraw"). */
const WITHDRAW_ALL = 0x0002_0000;
const ONE_ASSET = 0x0008_0000;
const TWO_ASSETS = 0x0010_0000;

/** Deposit into a pool, withdraw all from it, vote on its fee. */
export function poolSteps({ fields }: LedgerObject): NextStep[] {
  const { Asset, Asset2 } = fields;
  const pool = { Asset, Asset2 };
  const [one, two] = [askedAmount('Amount', Asset), askedAmount('Amount2', Asset2)];
  const other = askedAmount('Amount', Asset2);
  if (!one || !two || !other) return [refused('pool_deposit', { why: 'unknown' })];
  const deposit = { TransactionType: 'AMMDeposit', ...pool };
  const single = { ...deposit, Flags: ONE_ASSET };
  const both = { ...deposit, ...one.fields, ...two.fields, Flags: TWO_ASSETS };
  return [
    ready('pool_deposit', both, [one.hole, two.hole]),
    ready('pool_deposit_one', { ...single, ...one.fields }, [one.hole]),
    ready('pool_deposit_one', { ...single, ...other.fields }, [other.hole]),
    ready('pool_withdraw', { TransactionType: 'AMMWithdraw', ...pool, Flags: WITHDRAW_ALL }),
    ready('pool_vote', { TransactionType: 'AMMVote', ...pool }, [
      { path: 'TradingFee', type: 'UInt16' },
    ]),
  ];
}

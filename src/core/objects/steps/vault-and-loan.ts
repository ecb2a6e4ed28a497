import { askedAmount } from '../asked-amount';
import type { LedgerObject } from '../ledger-object';
import { type NextStep, notYours, ready, refused, type StepContext } from '../next-step';

/** Deposit into a vault, or withdraw from it. */
export function vaultSteps({ index, fields }: LedgerObject): NextStep[] {
  const amount = askedAmount('Amount', fields.Asset);
  if (!amount) return [refused('vault_deposit', { why: 'unknown' })];
  const vault = { VaultID: index, ...amount.fields };
  return [
    ready('vault_deposit', { TransactionType: 'VaultDeposit', ...vault }, [amount.hole]),
    ready('vault_withdraw', { TransactionType: 'VaultWithdraw', ...vault }, [amount.hole]),
  ];
}

/** Pay an own loan, in the asset of its vault. */
export function loanSteps({ index, fields }: LedgerObject, context: StepContext): NextStep[] {
  if (fields.Borrower !== context.account) return [refused('loan_pay', notYours(fields.Borrower))];
  const amount = askedAmount('Amount', context.asset);
  if (!amount) return [refused('loan_pay', { why: 'unknown' })];
  const pay = { TransactionType: 'LoanPay', LoanID: index, ...amount.fields };
  return [ready('loan_pay', pay, [amount.hole])];
}

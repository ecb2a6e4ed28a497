import { findAddress } from '../address';
import {
  decimalSentence,
  durationSentence,
  numberSentence,
  percentSentence,
} from './optional-sentences';
import { findAmountText, findFlags, findId, findNumberText, hasFlag } from './parts';
import { combineSentences, createSentence, type Describer } from './sentence';
import type { SentenceName } from './sentence-name';

/** Flag tfLoanOverpayment of LoanSet (XRPL "LoanSet"). */
const OVERPAYMENT = 0x0001_0000;

/** The terms of a loan. Its amounts are in the vault's asset, which the transaction does not name. */
const set: Describer = (tx) => {
  const flags = findFlags(tx);
  if (flags === undefined) return [];
  const { Counterparty: other } = tx;
  return combineSentences(
    createSentence('loan', findNumberText(tx.PrincipalRequested), findId(tx.LoanBrokerID)),
    other !== undefined && createSentence('loan_with', findAddress(other)),
    percentSentence('loan_interest', tx.InterestRate),
    numberSentence('loan_payments', tx.PaymentTotal),
    durationSentence('loan_interval', tx.PaymentInterval),
    durationSentence('loan_grace', tx.GracePeriod),
    decimalSentence('loan_fee_start', tx.LoanOriginationFee),
    decimalSentence('loan_fee_service', tx.LoanServiceFee),
    decimalSentence('loan_fee_late', tx.LatePaymentFee),
    percentSentence('loan_interest_late', tx.LateInterestRate),
    decimalSentence('loan_fee_close', tx.ClosePaymentFee),
    percentSentence('loan_interest_close', tx.CloseInterestRate),
    hasFlag(flags, OVERPAYMENT) && createSentence('loan_overpayment'),
    percentSentence('loan_fee_over', tx.OverpaymentFee),
    percentSentence('loan_interest_over', tx.OverpaymentInterestRate),
  );
};

/** A LoanManage has exactly one of these flags (XRPL "LoanManage"). */
const MANAGE_FLAGS: readonly (readonly [number, SentenceName])[] = [
  [0x0001_0000, 'loan_default'],
  [0x0002_0000, 'loan_impair'],
  [0x0004_0000, 'loan_unimpair'],
];

const manage: Describer = (tx) => {
  const flags = findFlags(tx) ?? 0;
  const [found, ...others] = MANAGE_FLAGS.filter(([bit]) => hasFlag(flags, bit));
  return found && others.length === 0 ? createSentence(found[1], findId(tx.LoanID)) : [];
};

/** A LoanPay has at most one of these flags (XRPL "LoanPay"). */
const PAY_FLAGS: readonly (readonly [number, SentenceName])[] = [
  [0x0001_0000, 'loan_pay_over'],
  [0x0002_0000, 'loan_pay_full'],
  [0x0004_0000, 'loan_pay_late'],
];

const pay: Describer = (tx, network) => {
  const flags = findFlags(tx);
  if (flags === undefined) return [];
  const kinds = PAY_FLAGS.filter(([bit]) => hasFlag(flags, bit));
  if (kinds.length > 1) return [];
  return combineSentences(
    createSentence('loan_pay', findAmountText(tx.Amount, network), findId(tx.LoanID)),
    ...kinds.map(([, name]) => createSentence(name)),
  );
};

export const LOAN_DESCRIBERS: Readonly<Record<string, Describer>> = {
  LoanSet: set,
  LoanDelete: (tx) => createSentence('loan_delete', findId(tx.LoanID)),
  LoanManage: manage,
  LoanPay: pay,
};

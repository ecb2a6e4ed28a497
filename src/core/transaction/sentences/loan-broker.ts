import type { Fields } from '../../fields';
import { isZero } from '../decimal';
import { percentSentence } from './optional-sentences';
import { findAmountText, findId, findNumberText, findPayee } from './parts';
import { combineSentences, createSentence, type Describer, type Sentence } from './sentence';
import { tagSentence } from './shared-sentences';

/** A transaction that names a loan broker changes it; else it opens one (XRPL "LoanBrokerSet"). */
const set: Describer = (tx) => {
  const vault = findId(tx.VaultID);
  return combineSentences(
    tx.LoanBrokerID === undefined
      ? createSentence('broker_create', vault)
      : createSentence('broker_set', findId(tx.LoanBrokerID), vault),
    percentSentence('broker_fee', tx.ManagementFeeRate),
    debtSentence(tx),
    percentSentence('broker_cover', tx.CoverRateMinimum),
    percentSentence('broker_liquidation', tx.CoverRateLiquidation),
    tx.Data !== undefined && createSentence('data_set'),
  );
};

/** A maximum of 0 is none. */
function debtSentence({ DebtMaximum: most }: Fields): readonly Sentence[] | false {
  if (most === undefined) return false;
  return isZero(most)
    ? createSentence('broker_debt_none')
    : createSentence('broker_debt', findNumberText(most));
}

const withdraw: Describer = (tx, network) => {
  const [amount, id] = [findAmountText(tx.Amount, network), findId(tx.LoanBrokerID)];
  return combineSentences(
    tx.Destination === undefined
      ? createSentence('cover_withdraw', amount, id)
      : createSentence('cover_withdraw_to', amount, id, findPayee(tx)),
    tagSentence(tx),
  );
};

/** Names the broker, an amount, or both; without the broker, the amount's issuer is its account. */
const clawback: Describer = ({ Amount: value, LoanBrokerID: broker }, network) => {
  const [amount, id] = [findAmountText(value, network), findId(broker)];
  if (value === undefined) return createSentence('cover_clawback_all', id);
  return broker === undefined
    ? createSentence('cover_clawback_of', amount)
    : createSentence('cover_clawback', amount, id);
};

export const LOAN_BROKER_DESCRIBERS: Readonly<Record<string, Describer>> = {
  LoanBrokerSet: set,
  LoanBrokerDelete: (tx) => createSentence('broker_delete', findId(tx.LoanBrokerID)),
  LoanBrokerCoverDeposit: (tx, network) =>
    createSentence('cover_deposit', findAmountText(tx.Amount, network), findId(tx.LoanBrokerID)),
  LoanBrokerCoverWithdraw: withdraw,
  LoanBrokerCoverClawback: clawback,
};

import type { Fields } from '../../fields';
import { findTransferRate } from '../percent';
import { describeClearFlag, describeSetFlag, describeTransactionFlags } from './account-flags';
import { findCount, findHexText } from './parts';
import { combineSentences, createSentence, type Describer, type Sentence } from './sentence';

/** Fields with a sentence of their own. */
const DESCRIBED_FIELDS = [
  'Domain',
  'TransferRate',
  'TickSize',
  'EmailHash',
  'MessageKey',
  'SetFlag',
  'ClearFlag',
];

/** Fields that the ledger ignores (XRPL "AccountSet"); a transaction with one gets no sentences. */
const UNDESCRIBED_FIELDS = ['WalletLocator', 'WalletSize'];

/** The changes of an AccountSet, one sentence each. */
export const describeAccountSet: Describer = (tx, network) => {
  const byFlags = describeTransactionFlags(tx);
  if (!byFlags || UNDESCRIBED_FIELDS.some((name) => tx[name] !== undefined)) return [];
  // Without SetFlag 10 the ledger does not set the minter, so no sentence may say that it does.
  if (tx.NFTokenMinter !== undefined && tx.SetFlag !== 10) return [];
  const fields = DESCRIBED_FIELDS.filter((name) => tx[name] !== undefined);
  if (fields.length === 0) return byFlags.length > 0 ? byFlags : createSentence('account_nothing');
  const sentences = combineSentences(...fields.map((name) => describeField(name, tx, network)));
  return sentences.length > 0 ? [...sentences, ...byFlags] : [];
};

function describeField(name: string, tx: Fields, network?: string): readonly Sentence[] {
  if (name === 'SetFlag') return describeSetFlag(tx, network);
  if (name === 'ClearFlag') return describeClearFlag(tx, network);
  if (name === 'TransferRate') return describeFee(tx.TransferRate);
  if (name === 'TickSize') {
    const size = findCount(tx.TickSize);
    return size === '0'
      ? createSentence('account_tick_none')
      : createSentence('account_tick', size);
  }
  if (name === 'Domain') {
    return tx.Domain === ''
      ? createSentence('account_domain_none')
      : createSentence('account_domain', findHexText(tx.Domain));
  }
  const key = typeof tx[name] === 'string' && /^[0-9A-F]*$/i.test(tx[name]) ? tx[name] : undefined;
  if (name === 'EmailHash') {
    return key && /^0+$/.test(key)
      ? createSentence('account_email_none')
      : createSentence('account_email', key || undefined);
  }
  return key === '' ? createSentence('account_key_none') : createSentence('account_key', key);
}

function describeFee(rate: unknown): readonly Sentence[] {
  const percent = findTransferRate(rate);
  return percent === '0%'
    ? createSentence('account_fee_none')
    : createSentence('account_fee', percent);
}

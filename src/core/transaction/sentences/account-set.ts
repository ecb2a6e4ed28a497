import type { Fields } from '../../fields';
import { findTransferRate } from '../percent';
import { switchedByBits, switchedOff, switchedOn } from './account-flags';
import { findCount, findHexText } from './parts';
import { type Sentence, say, sayAll, type Teller } from './sentence';

/** Fields that mean something to this teller; with another of AccountSet's own it stays silent. */
const KNOWN = [
  'Domain',
  'TransferRate',
  'TickSize',
  'EmailHash',
  'MessageKey',
  'SetFlag',
  'ClearFlag',
];

/** Fields without a meaning to the ledger (XRPL "AccountSet"). */
const UNTOLD = ['WalletLocator', 'WalletSize'];

/** What an AccountSet changes, one sentence for each thing. */
export const accountSet: Teller = (tx, network) => {
  const byBits = switchedByBits(tx);
  if (!byBits || UNTOLD.some((name) => tx[name] !== undefined)) return [];
  // Without its flag a minter changes nothing, or is a mistake: the fields speak for themselves.
  if (tx.NFTokenMinter !== undefined && tx.SetFlag !== 10) return [];
  const asked = KNOWN.filter((name) => tx[name] !== undefined);
  if (asked.length === 0) return byBits.length > 0 ? byBits : say('account_nothing');
  const said = sayAll(...asked.map((name) => tell(name, tx, network)));
  return said.length > 0 ? [...said, ...byBits] : [];
};

function tell(name: string, tx: Fields, network?: string): readonly Sentence[] {
  if (name === 'SetFlag') return switchedOn(tx, network);
  if (name === 'ClearFlag') return switchedOff(tx, network);
  if (name === 'TransferRate') return fee(tx.TransferRate);
  if (name === 'TickSize') {
    const size = findCount(tx.TickSize);
    return size === '0' ? say('account_tick_none') : say('account_tick', size);
  }
  if (name === 'Domain') {
    return tx.Domain === ''
      ? say('account_domain_none')
      : say('account_domain', findHexText(tx.Domain));
  }
  const key = typeof tx[name] === 'string' && /^[0-9A-F]*$/i.test(tx[name]) ? tx[name] : undefined;
  if (name === 'EmailHash') {
    return key && /^0+$/.test(key)
      ? say('account_email_none')
      : say('account_email', key || undefined);
  }
  return key === '' ? say('account_key_none') : say('account_key', key);
}

function fee(rate: unknown): readonly Sentence[] {
  const percent = findTransferRate(rate);
  return percent === '0%' ? say('account_fee_none') : say('account_fee', percent);
}

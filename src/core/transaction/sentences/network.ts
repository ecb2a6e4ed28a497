import { findAddress } from '../address';
import { amountSentence } from './optional-sentences';
import { findCount, findFlags, findId, findKey, hasFlag } from './parts';
import { combineSentences, createSentence, type Describer } from './sentence';

/** Values of LedgerFixType (XRPL "LedgerStateFix"). */
const NFT_DIRECTORY = 1;

const fix: Describer = ({ LedgerFixType: type, Owner: owner, BookDirectory: book }) => {
  if (type === NFT_DIRECTORY) return createSentence('fix_nfts', findAddress(owner));
  return combineSentences(
    createSentence('fix_other', findCount(type)),
    owner !== undefined && createSentence('fix_owner', findAddress(owner)),
    book !== undefined && createSentence('fix_book', findId(book)),
  );
};

/** Flags of EnableAmendment (XRPL). */
const GOT_MAJORITY = 0x0001_0000;
const LOST_MAJORITY = 0x0002_0000;

const amendment: Describer = (tx) => {
  const flags = findFlags(tx) ?? 0;
  const id = findId(tx.Amendment);
  const [isWon, isLost] = [hasFlag(flags, GOT_MAJORITY), hasFlag(flags, LOST_MAJORITY)];
  if (isWon && isLost) return [];
  if (isWon) return createSentence('amendment_won', id);
  return createSentence(isLost ? 'amendment_lost' : 'amendment', id);
};

const unlModify: Describer = ({ UNLModifyDisabling: isDisabling, UNLModifyValidator: key }) =>
  createSentence(isDisabling === 1 ? 'validator_off' : 'validator_on', findKey(key));

/** Before 2023 the fee was in hex, and the reserves were numbers (XRPL "SetFee"). */
const setFee: Describer = (tx, network) =>
  combineSentences(
    createSentence('network_fees'),
    amountSentence('network_fee', tx.BaseFeeDrops, network),
    amountSentence('network_reserve', tx.ReserveBaseDrops, network),
    amountSentence('network_reserve_each', tx.ReserveIncrementDrops, network),
  );

/** Repairs of the ledger, and what validators alone decide. */
export const NETWORK_DESCRIBERS: Readonly<Record<string, Describer>> = {
  LedgerStateFix: fix,
  EnableAmendment: amendment,
  UNLModify: unlModify,
  SetFee: setFee,
};

import { type Fields, findFields } from '../../fields';
import { findAddress } from '../address';
import { findPercent, THOUSANDTHS_PLACES } from '../percent';
import { findAmountText, findAssetText, findFlags, findPool, hasFlag } from './parts';
import { combineSentences, createSentence, type Describer } from './sentence';

/**
 * Modes of a deposit or withdrawal by flag; each transaction has exactly one (XRPL "AMMDeposit").
 */
const MODES = {
  65536: 'tokens',
  131072: 'all',
  262144: 'all-one',
  524288: 'one',
  1048576: 'two',
  2097152: 'one-tokens',
  4194304: 'limit',
  8388608: 'first',
} as const;

/** The mode of a deposit or withdrawal; undefined with none or several. */
export function findAmmMode(tx: Fields) {
  const flags = findFlags(tx) ?? 0;
  const modes = Object.entries(MODES).filter(([bit]) => hasFlag(flags, Number(bit)));
  return modes.length === 1 ? modes[0]?.[1] : undefined;
}

const fee = (tx: Fields) => findPercent(tx.TradingFee, THOUSANDTHS_PLACES);

/** The texts of both amounts. */
const findAmounts = ({ Amount: one, Amount2: other }: Fields, network?: string) =>
  [one, other].map((value) => findAmountText(value, network));

const create: Describer = (tx, network) => {
  const [one, other] = findAmounts(tx, network);
  return createSentence('amm_create', one, other, fee(tx));
};

const deposit: Describer = (tx, network) => {
  const pool = findPool(tx, network);
  const [one, other] = findAmounts(tx, network);
  const tokens = findAmountText(tx.LPTokenOut, network);
  const mode = findAmmMode(tx);
  if (mode === 'tokens') return createSentence('amm_deposit_tokens', pool, tokens);
  if (mode === 'two') return createSentence('amm_deposit_two', one, other, pool);
  if (mode === 'first') {
    return combineSentences(
      createSentence('amm_deposit_first', one, other, pool),
      tx.TradingFee !== undefined && createSentence('amm_fee', fee(tx)),
    );
  }
  if (mode === 'one') return createSentence('amm_deposit_one', one, pool);
  if (mode === 'one-tokens') return createSentence('amm_deposit_one_tokens', one, pool, tokens);
  const price = findAmountText(tx.EPrice, network);
  return mode === 'limit' ? createSentence('amm_deposit_limit', one, pool, price) : [];
};

const withdraw: Describer = (tx, network) => {
  const pool = findPool(tx, network);
  const [one, other] = findAmounts(tx, network);
  const tokens = findAmountText(tx.LPTokenIn, network);
  const mode = findAmmMode(tx);
  if (mode === 'tokens') return createSentence('amm_withdraw_tokens', tokens, pool);
  if (mode === 'all') return createSentence('amm_withdraw_all', pool);
  if (mode === 'all-one') return createSentence('amm_withdraw_all_one', pool, one);
  if (mode === 'one') return createSentence('amm_withdraw_one', one, pool);
  if (mode === 'two') return createSentence('amm_withdraw_two', one, other, pool);
  if (mode === 'one-tokens') return createSentence('amm_withdraw_one_tokens', one, pool, tokens);
  const price = findAmountText(tx.EPrice, network);
  return mode === 'limit' ? createSentence('amm_withdraw_limit', one, pool, price) : [];
};

const bid: Describer = (tx, network) => {
  const pool = findPool(tx, network);
  const { BidMin, BidMax, AuthAccounts: others } = tx;
  const [least, most] = [BidMin, BidMax].map((value) => findAmountText(value, network));
  const sentence = () => {
    if (BidMin !== undefined && BidMax !== undefined)
      return createSentence('amm_bid_range', least, most, pool);
    if (BidMin !== undefined) return createSentence('amm_bid_min', least, pool);
    return BidMax === undefined
      ? createSentence('amm_bid', pool)
      : createSentence('amm_bid_max', most, pool);
  };
  return combineSentences(
    sentence(),
    others !== undefined && createSentence('amm_bid_others', findAccounts(others)),
  );
};

/** The addresses of a list of `{AuthAccount: {Account}}`. */
function findAccounts(list: unknown): readonly string[] | undefined {
  if (!Array.isArray(list) || list.length === 0) return undefined;
  const found = list.map((entry) =>
    findAddress(findFields(findFields(entry)?.AuthAccount)?.Account),
  );
  return found.every((each) => each !== undefined) ? found : undefined;
}

/** Flag tfClawTwoAssets (XRPL "AMMClawback"). */
const CLAW_TWO_ASSETS = 1;

const clawback: Describer = (tx, network) => {
  const flags = findFlags(tx);
  if (flags === undefined) return [];
  const [holder, pool] = [findAddress(tx.Holder), findPool(tx, network)];
  return combineSentences(
    tx.Amount === undefined
      ? createSentence('amm_clawback', findAssetText(tx.Asset, network), holder, pool)
      : createSentence('amm_clawback_amount', findAmountText(tx.Amount, network), holder, pool),
    hasFlag(flags, CLAW_TWO_ASSETS) && createSentence('amm_clawback_both'),
  );
};

export const AMM_DESCRIBERS: Readonly<Record<string, Describer>> = {
  AMMCreate: create,
  AMMDeposit: deposit,
  AMMWithdraw: withdraw,
  AMMVote: (tx, network) => createSentence('amm_vote', fee(tx), findPool(tx, network)),
  AMMBid: bid,
  AMMDelete: (tx, network) => createSentence('amm_delete', findPool(tx, network)),
  AMMClawback: clawback,
};

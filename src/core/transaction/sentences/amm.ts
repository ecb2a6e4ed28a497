import { type Fields, findFields } from '../../fields';
import { findAddress } from '../address';
import { findPercent, THOUSANDTHS } from '../percent';
import {
  findAmountText,
  findAmountTexts,
  findAssetText,
  findFlags,
  findPool,
  hasFlag,
} from './parts';
import { say, sayAll, type Teller } from './sentence';

/** The flags that say how to deposit or withdraw; each transaction has exactly one (XRPL "AMMDeposit"). */
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

/** The one mode a transaction is in, or undefined. */
function findMode(tx: Fields) {
  const flags = findFlags(tx) ?? 0;
  const modes = Object.entries(MODES).filter(([bit]) => hasFlag(flags, Number(bit)));
  return modes.length === 1 ? modes[0]?.[1] : undefined;
}

const fee = (tx: Fields) => findPercent(tx.TradingFee, THOUSANDTHS);

const create: Teller = (tx, network) => {
  const [one, other] = findAmountTexts([tx.Amount, tx.Amount2], network);
  return say('amm_create', one, other, fee(tx));
};

const deposit: Teller = (tx, network) => {
  const pool = findPool(tx, network);
  const [one, other] = findAmountTexts([tx.Amount, tx.Amount2], network);
  const tokens = findAmountText(tx.LPTokenOut, network);
  const mode = findMode(tx);
  if (mode === 'tokens') return say('amm_deposit_tokens', pool, tokens);
  if (mode === 'two') return say('amm_deposit_two', one, other, pool);
  if (mode === 'first') return say('amm_deposit_first', one, other, pool);
  if (mode === 'one') return say('amm_deposit_one', one, pool);
  if (mode === 'one-tokens') return say('amm_deposit_one_tokens', one, pool, tokens);
  const price = findAmountText(tx.EPrice, network);
  return mode === 'limit' ? say('amm_deposit_limit', one, pool, price) : [];
};

const withdraw: Teller = (tx, network) => {
  const pool = findPool(tx, network);
  const [one, other] = findAmountTexts([tx.Amount, tx.Amount2], network);
  const tokens = findAmountText(tx.LPTokenIn, network);
  const mode = findMode(tx);
  if (mode === 'tokens') return say('amm_withdraw_tokens', tokens, pool);
  if (mode === 'all') return say('amm_withdraw_all', pool);
  if (mode === 'all-one') return say('amm_withdraw_all_one', pool, one);
  if (mode === 'one') return say('amm_withdraw_one', one, pool);
  if (mode === 'two') return say('amm_withdraw_two', one, other, pool);
  if (mode === 'one-tokens') return say('amm_withdraw_one_tokens', one, pool, tokens);
  const price = findAmountText(tx.EPrice, network);
  return mode === 'limit' ? say('amm_withdraw_limit', one, pool, price) : [];
};

const bid: Teller = (tx, network) => {
  const pool = findPool(tx, network);
  const { BidMin, BidMax, AuthAccounts: others } = tx;
  const [least, most] = [BidMin, BidMax].map((value) => findAmountText(value, network));
  const sentence = () => {
    if (BidMin !== undefined && BidMax !== undefined)
      return say('amm_bid_range', least, most, pool);
    if (BidMin !== undefined) return say('amm_bid_min', least, pool);
    return BidMax === undefined ? say('amm_bid', pool) : say('amm_bid_max', most, pool);
  };
  return sayAll(sentence(), others !== undefined && say('amm_bid_others', findAccounts(others)));
};

/** The accounts in a list of `{AuthAccount: {Account}}`. */
function findAccounts(list: unknown): readonly string[] | undefined {
  if (!Array.isArray(list) || list.length === 0) return undefined;
  const found = list.map((entry) =>
    findAddress(findFields(findFields(entry)?.AuthAccount)?.Account),
  );
  return found.every((each) => each !== undefined) ? found : undefined;
}

/** Flag tfClawTwoAssets (XRPL "AMMClawback"). */
const BOTH = 1;

const clawback: Teller = (tx, network) => {
  const flags = findFlags(tx);
  if (flags === undefined) return [];
  const [holder, pool] = [findAddress(tx.Holder), findPool(tx, network)];
  return sayAll(
    tx.Amount === undefined
      ? say('amm_clawback', findAssetText(tx.Asset, network), holder, pool)
      : say('amm_clawback_amount', findAmountText(tx.Amount, network), holder, pool),
    hasFlag(flags, BOTH) && say('amm_clawback_both'),
  );
};

export const AMM: Readonly<Record<string, Teller>> = {
  AMMCreate: create,
  AMMDeposit: deposit,
  AMMWithdraw: withdraw,
  AMMVote: (tx, network) => say('amm_vote', fee(tx), findPool(tx, network)),
  AMMBid: bid,
  AMMDelete: (tx, network) => say('amm_delete', findPool(tx, network)),
  AMMClawback: clawback,
};

import { findDuration } from '../duration';
import { findLedgerTime } from '../ledger-time';
import { amountSentence } from './optional-sentences';
import { findAmountText, findFlags, findId, findKey, findPayee, hasFlag } from './parts';
import { combineSentences, createSentence, type Describer } from './sentence';
import { tagSentence } from './shared-sentences';

/** Flags of PaymentChannelClaim (XRPL). */
const RENEW = 0x0001_0000;
const CLOSE = 0x0002_0000;

const create: Describer = (tx, network) =>
  combineSentences(
    createSentence('channel', findPayee(tx), findAmountText(tx.Amount, network)),
    tagSentence(tx),
    createSentence('channel_delay', findDuration(tx.SettleDelay)),
    // The wallet fills in its own key when there is none.
    tx.PublicKey !== undefined && createSentence('channel_key', findKey(tx.PublicKey)),
    tx.CancelAfter !== undefined && createSentence('channel_until', findLedgerTime(tx.CancelAfter)),
  );

const fund: Describer = (tx, network) =>
  combineSentences(
    createSentence('channel_fund', findAmountText(tx.Amount, network), findId(tx.Channel)),
    tx.Expiration !== undefined && createSentence('channel_until', findLedgerTime(tx.Expiration)),
  );

const claim: Describer = (tx, network) => {
  const id = findId(tx.Channel);
  const flags = findFlags(tx);
  if (flags === undefined) return [];
  return combineSentences(
    tx.Balance !== undefined &&
      createSentence('channel_claim', id, findAmountText(tx.Balance, network)),
    tx.Balance !== undefined && amountSentence('channel_receipt', tx.Amount, network),
    hasFlag(flags, CLOSE) && createSentence('channel_close', id),
    hasFlag(flags, RENEW) && createSentence('channel_renew', id),
  );
};

export const CHANNEL_DESCRIBERS: Readonly<Record<string, Describer>> = {
  PaymentChannelCreate: create,
  PaymentChannelFund: fund,
  PaymentChannelClaim: claim,
  // A pseudo type of the platform: a claim that never reaches the ledger (protocol §3.2).
  PaymentChannelAuthorize: (tx, network) =>
    createSentence('channel_authorize', findAmountText(tx.Amount, network), findId(tx.Channel)),
};

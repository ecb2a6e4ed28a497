import { findAddress } from '../address';
import { findDuration } from '../duration';
import { findLedgerTime } from '../ledger-time';
import { tagOf } from './along';
import { findAmountText, findFlags, findId, hasFlag } from './parts';
import { say, sayAll, type Teller } from './sentence';

/** Flags of PaymentChannelClaim (XRPL). */
const RENEW = 0x0001_0000;
const CLOSE = 0x0002_0000;

const create: Teller = (tx, network) =>
  sayAll(
    say('channel', findAddress(tx.Destination), findAmountText(tx.Amount, network)),
    tagOf(tx),
    say('channel_delay', findDuration(tx.SettleDelay)),
    tx.CancelAfter !== undefined && say('channel_until', findLedgerTime(tx.CancelAfter)),
  );

const fund: Teller = (tx, network) =>
  sayAll(
    say('channel_fund', findAmountText(tx.Amount, network), findId(tx.Channel)),
    tx.Expiration !== undefined && say('channel_until', findLedgerTime(tx.Expiration)),
  );

const claim: Teller = (tx, network) => {
  const id = findId(tx.Channel);
  const flags = findFlags(tx);
  if (flags === undefined) return [];
  return sayAll(
    tx.Balance !== undefined && say('channel_claim', id, findAmountText(tx.Balance, network)),
    hasFlag(flags, CLOSE) && say('channel_close', id),
    hasFlag(flags, RENEW) && say('channel_renew', id),
  );
};

export const CHANNEL: Readonly<Record<string, Teller>> = {
  PaymentChannelCreate: create,
  PaymentChannelFund: fund,
  PaymentChannelClaim: claim,
  // The platform's pseudo type: a receipt, never sent to the ledger (protocol §3.2).
  PaymentChannelAuthorize: (tx, network) =>
    say('channel_authorize', findAmountText(tx.Amount, network), findId(tx.Channel)),
};

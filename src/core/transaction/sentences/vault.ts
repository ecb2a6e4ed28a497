import { type Fields, findFields } from '../../fields';
import { findAddress } from '../address';
import { isZero } from '../decimal';
import { findLedgerTime } from '../ledger-time';
import { domainSentence, numberSentence } from './optional-sentences';
import {
  findAmountText,
  findAssetText,
  findCount,
  findFlags,
  findId,
  findNumberText,
  findPayee,
  hasFlag,
} from './parts';
import { combineSentences, createSentence, type Describer, type Sentence } from './sentence';
import { tagSentence } from './shared-sentences';

/** Flags of VaultCreate (XRPL "VaultCreate"). */
const PRIVATE = 0x0001_0000;
const SHARES_BOUND = 0x0002_0000;

/** The usual policy: whoever withdraws first is served first (XRPL "VaultCreate"). */
const FIRST_COME_FIRST_SERVED = 1;

const create: Describer = (tx, network) => {
  const flags = findFlags(tx);
  if (flags === undefined) return [];
  const { WithdrawalPolicy: policy, SubscriptionDate: end, RedemptionDate: start } = tx;
  const isPrivate = hasFlag(flags, PRIVATE);
  // The ledger accepts a domain for private vaults only.
  if (!isPrivate && tx.DomainID !== undefined) return [];
  return combineSentences(
    createSentence('vault_create', findAssetText(tx.Asset, network)),
    mostSentence(tx),
    createSentence(isPrivate ? 'vault_private' : 'vault_public'),
    domainSentence('vault_domain', tx),
    hasFlag(flags, SHARES_BOUND) && createSentence('vault_shares_bound'),
    numberSentence('vault_scale', tx.Scale),
    policy !== undefined &&
      policy !== FIRST_COME_FIRST_SERVED &&
      createSentence('vault_policy', findCount(policy)),
    numberSentence('vault_kind', tx.VaultKind),
    end !== undefined && createSentence('vault_subscription', findLedgerTime(end)),
    start !== undefined && createSentence('vault_redemption', findLedgerTime(start)),
  );
};

/** A maximum of 0 is none. */
function mostSentence({ AssetsMaximum: most }: Fields): readonly Sentence[] | false {
  if (most === undefined) return false;
  return isZero(most)
    ? createSentence('vault_most_none')
    : createSentence('vault_most', findNumberText(most));
}

const set: Describer = (tx) => {
  const domain = tx.DomainID;
  return combineSentences(
    createSentence('vault_set', findId(tx.VaultID)),
    mostSentence(tx),
    typeof domain === 'string' && /^0{64}$/.test(domain)
      ? createSentence('vault_domain_none')
      : domainSentence('vault_domain', tx),
    tx.Data !== undefined && createSentence('data_set'),
  );
};

const withdraw: Describer = (tx, network) => {
  const [amount, id] = [findAmountText(tx.Amount, network), findId(tx.VaultID)];
  const isMpt = findFields(tx.Amount)?.mpt_issuance_id !== undefined;
  return combineSentences(
    tx.Destination === undefined
      ? createSentence('vault_withdraw', amount, id)
      : createSentence('vault_withdraw_to', amount, id, findPayee(tx)),
    // The vault's shares are an MPT, and so can be its asset.
    isMpt && createSentence('vault_withdraw_shares'),
    tagSentence(tx),
  );
};

/** Without an amount, or with 0, the issuer takes back all. */
const clawback: Describer = (tx, network) => {
  const [id, holder] = [findId(tx.VaultID), findAddress(tx.Holder)];
  const amount = findAmountText(tx.Amount, network);
  const isAll = tx.Amount === undefined || isZero(findFields(tx.Amount)?.value ?? tx.Amount);
  return isAll
    ? createSentence('vault_clawback', holder, id)
    : createSentence('vault_clawback_amount', amount, holder, id);
};

export const VAULT_DESCRIBERS: Readonly<Record<string, Describer>> = {
  VaultCreate: create,
  VaultSet: set,
  VaultDelete: (tx) => createSentence('vault_delete', findId(tx.VaultID)),
  VaultDeposit: (tx, network) =>
    createSentence('vault_deposit', findAmountText(tx.Amount, network), findId(tx.VaultID)),
  VaultWithdraw: withdraw,
  VaultClawback: clawback,
};

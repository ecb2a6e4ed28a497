import { type Fields, findFields } from '../../fields';
import { findAddress } from '../address';
import { findLedgerTime } from '../ledger-time';
import { durationSentence, numberSentence } from './optional-sentences';
import { findAmountText, findFlags, findHexText, findId, findPayee, hasFlag } from './parts';
import { combineSentences, createSentence, type Describer, type Sentence } from './sentence';
import { tagSentence } from './shared-sentences';

/** Flags of URITokenMint, ClaimReward, CronSet, and of a remark (Xahau). */
const BURNABLE = 1;
const OPT_OUT = 1;
const CRON_UNSET = 1;
const REMARK_IMMUTABLE = 1;

/** Sends amounts and URI tokens, and mints a URI token for the destination (XLS-55). */
const remit: Describer = (tx, network) => {
  const to = findPayee(tx);
  const { Amounts: amounts, URITokenIDs: ids, MintURIToken: mint, Inform: inform } = tx;
  const given = [amounts, ids, mint].filter((part) => part !== undefined);
  return combineSentences(
    amounts !== undefined && createSentence('remit', findAmountList(amounts, network), to),
    ids !== undefined && createSentence('remit_tokens', to, findIdList(ids)),
    mint !== undefined && createSentence('remit_mint', to, findHexText(findFields(mint)?.URI)),
    given.length === 0 && createSentence('remit_nothing', to),
    tagSentence(tx),
    inform !== undefined && createSentence('remit_inform', findAddress(inform)),
  );
};

/** The amounts of a list of `{AmountEntry: {Amount}}`. */
function findAmountList(list: unknown, network?: string): readonly string[] | undefined {
  if (!Array.isArray(list) || list.length === 0) return undefined;
  const values = list.map((entry) => findFields(findFields(entry)?.AmountEntry)?.Amount);
  const amounts = values.map((value) => findAmountText(value, network));
  return findAll(amounts);
}

function findIdList(list: unknown): readonly string[] | undefined {
  return Array.isArray(list) && list.length > 0 && list.every(findId) ? list : undefined;
}

/**
 * Each entry changes the hook at its own index; an empty entry leaves it unchanged (XLS-30 of
 * Hooks).
 */
const setHook: Describer = ({ Hooks: list }) => {
  if (!Array.isArray(list)) return [];
  const hooks = list.map((entry) => findFields(findFields(entry)?.Hook));
  if (hooks.includes(undefined)) return [];
  return combineSentences(
    ...hooks.map(
      (hook, place) => hook !== undefined && hasFields(hook) && describeHook(hook, `${place}`),
    ),
  );
};

const hasFields = (hook: Fields) => Object.keys(hook).length > 0;

function describeHook(hook: Fields, place: string): Sentence[] {
  const { CreateCode: code, HookHash: hash } = hook;
  if (code === '') return createSentence('hook_remove', place);
  if (hash !== undefined) return createSentence('hook_refer', findId(hash), place);
  if (code === undefined) return createSentence('hook_change', place);
  return typeof code === 'string' ? createSentence('hook_install', place) : [];
}

const mint: Describer = (tx, network) => {
  const flags = findFlags(tx);
  if (flags === undefined) return [];
  return combineSentences(
    createSentence('uri_mint', findHexText(tx.URI)),
    hasFlag(flags, BURNABLE) && createSentence('uri_burnable'),
    tx.Amount !== undefined && createSentence('sale_at_once', findAmountText(tx.Amount, network)),
    tx.Destination !== undefined && createSentence('only_to', findPayee(tx)),
  );
};

const claimReward: Describer = (tx) => {
  const flags = findFlags(tx);
  if (flags === undefined) return [];
  if (!hasFlag(flags, OPT_OUT)) return createSentence('reward', findAddress(tx.Issuer));
  return tx.Issuer === undefined ? createSentence('reward_stop') : [];
};

/** Runs the account's own hooks by the clock (Xahau "CronSet"). A start of 0 is at once. */
const cronSet: Describer = (tx) => {
  const flags = findFlags(tx);
  if (flags === undefined) return [];
  if (hasFlag(flags, CRON_UNSET)) return createSentence('cron_unset');
  return combineSentences(
    createSentence('cron'),
    tx.StartTime === undefined || tx.StartTime === 0
      ? createSentence('cron_now')
      : createSentence('cron_start', findLedgerTime(tx.StartTime)),
    durationSentence('cron_delay', tx.DelaySeconds),
    numberSentence('cron_count', tx.RepeatCount),
  );
};

/** A remark without a value is deleted (Xahau "SetRemarks"). */
const setRemarks: Describer = ({ ObjectID: id, Remarks: list }) => {
  if (!Array.isArray(list) || list.length === 0) return [];
  const remarks = list.map((entry) => findFields(findFields(entry)?.Remark));
  const set = remarks.filter((remark) => remark?.RemarkValue !== undefined).map(findRemark);
  const deleted = remarks.filter((remark) => remark?.RemarkValue === undefined).map(findRemark);
  const fixed = remarks
    .filter((remark) => remark?.Flags === REMARK_IMMUTABLE)
    .map((remark) => findHexText(remark?.RemarkName));
  return combineSentences(
    set.length > 0 && createSentence('remarks', findId(id), findAll(set)),
    deleted.length > 0 && createSentence('remarks_delete', findId(id), findAll(deleted)),
    fixed.length > 0 && createSentence('remarks_fixed', findAll(fixed)),
  );
};

/** "name", or "name: value". */
function findRemark(remark: Fields | undefined): string | undefined {
  const name = findHexText(remark?.RemarkName);
  if (remark?.RemarkValue === undefined) return name;
  const value = findHexText(remark.RemarkValue);
  return name && value && `${name}: ${value}`;
}

/** The amounts that new XAH is minted for, each with its receiver (Xahau "GenesisMint"). */
const genesisMint: Describer = ({ GenesisMints: list }, network) => {
  if (!Array.isArray(list) || list.length === 0) return [];
  const mints = list.map((entry) => {
    const mint = findFields(findFields(entry)?.GenesisMint);
    const [amount, to] = [findAmountText(mint?.Amount, network), findAddress(mint?.Destination)];
    return amount && to && `${amount} → ${to}`;
  });
  return createSentence('genesis_mint', findAll(mints));
};

/** A list of texts; undefined when one is missing. */
function findAll(texts: readonly (string | undefined)[]): readonly string[] | undefined {
  return texts.every((each) => each !== undefined) ? texts : undefined;
}

export const XAHAU_DESCRIBERS: Readonly<Record<string, Describer>> = {
  Remit: remit,
  Invoke: ({ Destination: to }) =>
    to === undefined ? createSentence('invoke_own') : createSentence('invoke', findAddress(to)),
  SetHook: setHook,
  URITokenMint: mint,
  URITokenBurn: (tx) => createSentence('uri_burn', findId(tx.URITokenID)),
  URITokenBuy: (tx, network) =>
    createSentence('uri_buy', findId(tx.URITokenID), findAmountText(tx.Amount, network)),
  URITokenCreateSellOffer: (tx, network) =>
    combineSentences(
      createSentence('uri_sell', findId(tx.URITokenID), findAmountText(tx.Amount, network)),
      tx.Destination !== undefined && createSentence('only_to', findPayee(tx)),
    ),
  URITokenCancelSellOffer: (tx) => createSentence('uri_sell_cancel', findId(tx.URITokenID)),
  ClaimReward: claimReward,
  CronSet: cronSet,
  SetRemarks: setRemarks,
  GenesisMint: genesisMint,
  Import: (tx) => (findHexText(tx.Blob) ? createSentence('import') : []),
};

import { type Fields, findFields } from '../../fields';
import { findAddress } from '../address';
import { findAmountText, findAmountTexts, findFlags, findHexText, findId, hasFlag } from './parts';
import { combineSentences, createSentence, type Describer, type Sentence } from './sentence';
import { tagSentence } from './shared-sentences';

/** Flags tfBurnable of URITokenMint and tfOptOut of ClaimReward (Xahau). */
const BURNABLE = 1;
const OPT_OUT = 1;

/** Sends amounts and URI tokens, and mints a URI token for the destination (XLS-55). */
const remit: Describer = (tx, network) => {
  const to = findAddress(tx.Destination);
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
  const amounts = findAmountTexts(values, network);
  return amounts.every((each) => each !== undefined) ? amounts : undefined;
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
    tx.Destination !== undefined && createSentence('only_to', findAddress(tx.Destination)),
  );
};

const claimReward: Describer = (tx) => {
  const flags = findFlags(tx);
  if (flags === undefined) return [];
  if (!hasFlag(flags, OPT_OUT)) return createSentence('reward', findAddress(tx.Issuer));
  return tx.Issuer === undefined ? createSentence('reward_stop') : [];
};

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
      tx.Destination !== undefined && createSentence('only_to', findAddress(tx.Destination)),
    ),
  URITokenCancelSellOffer: (tx) => createSentence('uri_sell_cancel', findId(tx.URITokenID)),
  ClaimReward: claimReward,
  Import: (tx) => (findHexText(tx.Blob) ? createSentence('import') : []),
};

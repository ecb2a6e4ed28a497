import { type Fields, findFields } from '../../fields';
import { findAddress } from '../address';
import { tagOf } from './along';
import { findAmountText, findAmountTexts, findFlags, findHexText, findId, hasFlag } from './parts';
import { type Sentence, say, sayAll, type Teller } from './sentence';

/** Flags tfBurnable of URITokenMint and tfOptOut of ClaimReward (Xahau). */
const BURNABLE = 1;
const OPT_OUT = 1;

/** Money, URI tokens, and a URI token made for the occasion, all at once (XLS-55). */
const remit: Teller = (tx, network) => {
  const to = findAddress(tx.Destination);
  const { Amounts: amounts, URITokenIDs: ids, MintURIToken: mint, Inform: inform } = tx;
  const given = [amounts, ids, mint].filter((part) => part !== undefined);
  return sayAll(
    amounts !== undefined && say('remit', findAll(amounts, network), to),
    ids !== undefined && say('remit_tokens', to, findIds(ids)),
    mint !== undefined && say('remit_mint', to, findHexText(findFields(mint)?.URI)),
    given.length === 0 && say('remit_nothing', to),
    tagOf(tx),
    inform !== undefined && say('remit_inform', findAddress(inform)),
  );
};

/** The amounts in a list of `{AmountEntry: {Amount}}`. */
function findAll(list: unknown, network?: string): readonly string[] | undefined {
  if (!Array.isArray(list) || list.length === 0) return undefined;
  const values = list.map((entry) => findFields(findFields(entry)?.AmountEntry)?.Amount);
  const amounts = findAmountTexts(values, network);
  return amounts.every((each) => each !== undefined) ? amounts : undefined;
}

function findIds(list: unknown): readonly string[] | undefined {
  return Array.isArray(list) && list.length > 0 && list.every(findId) ? list : undefined;
}

/** Each entry changes the hook at its own place; an empty one leaves it as it is (XLS-30 of Hooks). */
const setHook: Teller = ({ Hooks: list }) => {
  if (!Array.isArray(list)) return [];
  const hooks = list.map((entry) => findFields(findFields(entry)?.Hook));
  if (hooks.includes(undefined)) return [];
  return sayAll(
    ...hooks.map((hook, place) => hook !== undefined && isSet(hook) && tellHook(hook, `${place}`)),
  );
};

const isSet = (hook: Fields) => Object.keys(hook).length > 0;

function tellHook(hook: Fields, place: string): Sentence[] {
  const { CreateCode: code, HookHash: hash } = hook;
  if (code === '') return say('hook_remove', place);
  if (hash !== undefined) return say('hook_refer', findId(hash), place);
  if (code === undefined) return say('hook_change', place);
  return typeof code === 'string' ? say('hook_install', place) : [];
}

const mint: Teller = (tx, network) => {
  const flags = findFlags(tx);
  if (flags === undefined) return [];
  return sayAll(
    say('uri_mint', findHexText(tx.URI)),
    hasFlag(flags, BURNABLE) && say('uri_burnable'),
    tx.Amount !== undefined && say('sale_at_once', findAmountText(tx.Amount, network)),
    tx.Destination !== undefined && say('only_to', findAddress(tx.Destination)),
  );
};

const claimReward: Teller = (tx) => {
  const flags = findFlags(tx);
  if (flags === undefined) return [];
  if (!hasFlag(flags, OPT_OUT)) return say('reward', findAddress(tx.Issuer));
  return tx.Issuer === undefined ? say('reward_stop') : [];
};

export const XAHAU: Readonly<Record<string, Teller>> = {
  Remit: remit,
  Invoke: ({ Destination: to }) =>
    to === undefined ? say('invoke_own') : say('invoke', findAddress(to)),
  SetHook: setHook,
  URITokenMint: mint,
  URITokenBurn: (tx) => say('uri_burn', findId(tx.URITokenID)),
  URITokenBuy: (tx, network) =>
    say('uri_buy', findId(tx.URITokenID), findAmountText(tx.Amount, network)),
  URITokenCreateSellOffer: (tx, network) =>
    sayAll(
      say('uri_sell', findId(tx.URITokenID), findAmountText(tx.Amount, network)),
      tx.Destination !== undefined && say('only_to', findAddress(tx.Destination)),
    ),
  URITokenCancelSellOffer: (tx) => say('uri_sell_cancel', findId(tx.URITokenID)),
  ClaimReward: claimReward,
  Import: (tx) => (findHexText(tx.Blob) ? say('import') : []),
};

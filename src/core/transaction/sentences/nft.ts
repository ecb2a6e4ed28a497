import { findAddress } from '../address';
import { findPercent, THOUSANDTHS_PLACES } from '../percent';
import {
  findAmountText,
  findCount,
  findFlags,
  findHexText,
  findId,
  findPayee,
  hasFlag,
} from './parts';
import { combineSentences, createSentence, type Describer } from './sentence';
import { expirySentence } from './shared-sentences';

/** Flags of NFTokenMint and NFTokenCreateOffer (XRPL). */
const BURNABLE = 1;
const ONLY_XRP = 2;
const TRANSFERABLE = 8;
const MUTABLE = 16;
const SELL = 1;

const mint: Describer = (tx, network) => {
  const flags = findFlags(tx);
  if (flags === undefined) return [];
  const taxon = findCount(tx.NFTokenTaxon);
  return combineSentences(
    tx.Issuer === undefined
      ? createSentence('nft_mint', taxon)
      : createSentence('nft_mint_for', taxon, findAddress(tx.Issuer)),
    tx.URI !== undefined && createSentence('nft_uri', findHexText(tx.URI)),
    tx.TransferFee !== undefined &&
      createSentence('nft_fee', findPercent(tx.TransferFee, THOUSANDTHS_PLACES)),
    createSentence(hasFlag(flags, TRANSFERABLE) ? 'nft_transferable' : 'nft_bound'),
    hasFlag(flags, BURNABLE) && createSentence('nft_burnable'),
    hasFlag(flags, ONLY_XRP) && createSentence('nft_only_xrp'),
    hasFlag(flags, MUTABLE) && createSentence('nft_mutable'),
    tx.Amount !== undefined && createSentence('sale_at_once', findAmountText(tx.Amount, network)),
    tx.Destination !== undefined && createSentence('only_to', findPayee(tx)),
    expirySentence(tx),
  );
};

const burn: Describer = (tx) =>
  tx.Owner === undefined
    ? createSentence('nft_burn', findId(tx.NFTokenID))
    : createSentence('nft_burn_of', findId(tx.NFTokenID), findAddress(tx.Owner));

const createOffer: Describer = (tx, network) => {
  const flags = findFlags(tx);
  if (flags === undefined) return [];
  const id = findId(tx.NFTokenID);
  const amount = findAmountText(tx.Amount, network);
  // Buy offers must name the owner of the NFT, sell offers must not.
  const isSale = hasFlag(flags, SELL);
  if (isSale && tx.Owner !== undefined) return [];
  const sell =
    tx.Amount === '0' ? createSentence('nft_give', id) : createSentence('nft_sell', id, amount);
  return combineSentences(
    isSale ? sell : createSentence('nft_buy', amount, id, findAddress(tx.Owner)),
    tx.Destination !== undefined && createSentence('only_to', findPayee(tx)),
    expirySentence(tx),
  );
};

const cancelOffer: Describer = ({ NFTokenOffers: offers }) => {
  if (!Array.isArray(offers) || !offers.every(findId)) return [];
  if (offers.length === 1) return createSentence('nft_cancel_one', findId(offers[0]));
  return offers.length > 1 ? createSentence('nft_cancel_many', String(offers.length)) : [];
};

const acceptOffer: Describer = (tx, network) => {
  const { NFTokenSellOffer: sell, NFTokenBuyOffer: buy, NFTokenBrokerFee: fee } = tx;
  if (sell !== undefined && buy !== undefined) {
    return combineSentences(
      createSentence('nft_broker', findId(sell), findId(buy)),
      fee !== undefined && createSentence('nft_broker_fee', findAmountText(fee, network)),
    );
  }
  if (fee !== undefined) return [];
  return buy === undefined
    ? createSentence('nft_accept_sell', findId(sell))
    : createSentence('nft_accept_buy', findId(buy));
};

const modify: Describer = (tx) =>
  combineSentences(
    tx.URI === undefined || tx.URI === ''
      ? createSentence('nft_modify_none', findId(tx.NFTokenID))
      : createSentence('nft_modify', findId(tx.NFTokenID), findHexText(tx.URI)),
    tx.Owner !== undefined && createSentence('nft_held_by', findAddress(tx.Owner)),
  );

export const NFT_DESCRIBERS: Readonly<Record<string, Describer>> = {
  NFTokenMint: mint,
  NFTokenBurn: burn,
  NFTokenCreateOffer: createOffer,
  NFTokenCancelOffer: cancelOffer,
  NFTokenAcceptOffer: acceptOffer,
  NFTokenModify: modify,
};

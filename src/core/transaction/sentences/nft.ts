import { findAddress } from '../address';
import { findPercent, THOUSANDTHS } from '../percent';
import { expiryOf } from './along';
import { findAmountText, findCount, findFlags, findHexText, findId, hasFlag } from './parts';
import { say, sayAll, type Teller } from './sentence';

/** Flags of NFTokenMint and NFTokenCreateOffer (XRPL). */
const BURNABLE = 1;
const ONLY_XRP = 2;
const TRANSFERABLE = 8;
const MUTABLE = 16;
const SELL = 1;

const mint: Teller = (tx, network) => {
  const flags = findFlags(tx);
  if (flags === undefined) return [];
  const taxon = findCount(tx.NFTokenTaxon);
  return sayAll(
    tx.Issuer === undefined
      ? say('nft_mint', taxon)
      : say('nft_mint_for', taxon, findAddress(tx.Issuer)),
    tx.URI !== undefined && say('nft_uri', findHexText(tx.URI)),
    tx.TransferFee !== undefined && say('nft_fee', findPercent(tx.TransferFee, THOUSANDTHS)),
    say(hasFlag(flags, TRANSFERABLE) ? 'nft_transferable' : 'nft_bound'),
    hasFlag(flags, BURNABLE) && say('nft_burnable'),
    hasFlag(flags, ONLY_XRP) && say('nft_only_xrp'),
    hasFlag(flags, MUTABLE) && say('nft_mutable'),
    tx.Amount !== undefined && say('sale_at_once', findAmountText(tx.Amount, network)),
    tx.Destination !== undefined && say('only_to', findAddress(tx.Destination)),
    expiryOf(tx),
  );
};

const burn: Teller = (tx) =>
  tx.Owner === undefined
    ? say('nft_burn', findId(tx.NFTokenID))
    : say('nft_burn_of', findId(tx.NFTokenID), findAddress(tx.Owner));

const createOffer: Teller = (tx, network) => {
  const flags = findFlags(tx);
  if (flags === undefined) return [];
  const id = findId(tx.NFTokenID);
  const amount = findAmountText(tx.Amount, network);
  // An owner stands in buy offers only, and in each of them.
  const sells = hasFlag(flags, SELL);
  if (sells && tx.Owner !== undefined) return [];
  const sell = tx.Amount === '0' ? say('nft_give', id) : say('nft_sell', id, amount);
  return sayAll(
    sells ? sell : say('nft_buy', amount, id, findAddress(tx.Owner)),
    tx.Destination !== undefined && say('only_to', findAddress(tx.Destination)),
    expiryOf(tx),
  );
};

const cancelOffer: Teller = ({ NFTokenOffers: offers }) => {
  if (!Array.isArray(offers) || !offers.every(findId)) return [];
  if (offers.length === 1) return say('nft_cancel_one', findId(offers[0]));
  return offers.length > 1 ? say('nft_cancel_many', String(offers.length)) : [];
};

const acceptOffer: Teller = (tx, network) => {
  const { NFTokenSellOffer: sell, NFTokenBuyOffer: buy, NFTokenBrokerFee: fee } = tx;
  if (sell !== undefined && buy !== undefined) {
    return sayAll(
      say('nft_broker', findId(sell), findId(buy)),
      fee !== undefined && say('nft_broker_fee', findAmountText(fee, network)),
    );
  }
  if (fee !== undefined) return [];
  return buy === undefined
    ? say('nft_accept_sell', findId(sell))
    : say('nft_accept_buy', findId(buy));
};

const modify: Teller = (tx) =>
  sayAll(
    tx.URI === undefined || tx.URI === ''
      ? say('nft_modify_none', findId(tx.NFTokenID))
      : say('nft_modify', findId(tx.NFTokenID), findHexText(tx.URI)),
    tx.Owner !== undefined && say('nft_held_by', findAddress(tx.Owner)),
  );

export const NFT: Readonly<Record<string, Teller>> = {
  NFTokenMint: mint,
  NFTokenBurn: burn,
  NFTokenCreateOffer: createOffer,
  NFTokenCancelOffer: cancelOffer,
  NFTokenAcceptOffer: acceptOffer,
  NFTokenModify: modify,
};

import { encodeAccountID } from 'ripple-address-codec';
import type { Ledger } from './ledger';
import { errorResult, invalidParams, ledgerVersion, type RpcParams } from './rpc-result';
import { hasFlag } from './transactions/context';
import { parseNftId } from './transactions/nft-id';
import type { HeldNft } from './transactions/nfts';

const SELL = 1;

/** `nft_info`, of Clio servers only (XRPL "nft_info"). */
export function nftInfoResult(ledger: Ledger, params: RpcParams): object {
  const request = { ...params, command: 'nft_info' };
  const id = findId(params);
  if (!id) return invalidParams("Invalid field 'nft_id'.", request);
  const held = findNft(ledger, id);
  const burned = ledger.burnt.get(id);
  if (!held && !burned) return errorResult('objectNotFound', 92, 'NFT not found', request);
  const { flags, transferFee, issuer, taxon, serial } = parseNftId(id);
  return {
    nft_id: id,
    ledger_index: ledger.index(),
    owner: held?.owner ?? burned,
    is_burned: !held,
    flags,
    transfer_fee: transferFee,
    issuer,
    nft_taxon: taxon,
    nft_serial: serial,
    uri: held?.nft.URI ?? '',
    validated: true,
    status: 'success',
  };
}

/** `nft_sell_offers` and `nft_buy_offers`. */
export function nftOffersResult(
  ledger: Ledger,
  params: RpcParams,
  command: 'nft_sell_offers' | 'nft_buy_offers',
): object {
  const request = { ...params, command };
  const id = findId(params);
  if (!id) return invalidParams("Invalid field 'nft_id'.", request);
  const offers = ledger.entries.others().filter(({ entry }) => {
    const isSell = hasFlag(entry.Flags, SELL);
    const isOffer = entry.LedgerEntryType === 'NFTokenOffer' && entry.NFTokenID === id;
    return isOffer && isSell === (command === 'nft_sell_offers');
  });
  if (offers.length === 0)
    return errorResult('objectNotFound', 92, 'The requested object was not found.', request);
  return {
    nft_id: id,
    offers: offers.map(({ index, entry }) => ({
      amount: entry.Amount,
      flags: entry.Flags,
      nft_offer_index: index,
      owner: entry.Owner,
      ...(entry.Destination === undefined ? {} : { destination: entry.Destination }),
      ...(entry.Expiration === undefined ? {} : { expiration: entry.Expiration }),
    })),
    ...ledgerVersion(ledger.index(), params),
    status: 'success',
  };
}

function findId({ nft_id: id }: RpcParams): string | undefined {
  return typeof id === 'string' && /^[0-9A-F]{64}$/i.test(id) ? id.toUpperCase() : undefined;
}

/** An NFT with its owner and issuer. The index of a page begins with the account. */
export function findNft(ledger: Ledger, id: string) {
  for (const { index, entry } of ledger.entries.others()) {
    if (entry.LedgerEntryType !== 'NFTokenPage') continue;
    const held = entry.NFTokens as { NFToken: HeldNft }[];
    const found = held.find(({ NFToken }) => NFToken.NFTokenID === id);
    const owner = encodeAccountID(Buffer.from(index.slice(0, 40), 'hex'));
    if (found) return { owner, issuer: parseNftId(id).issuer, nft: found.NFToken };
  }
  return undefined;
}

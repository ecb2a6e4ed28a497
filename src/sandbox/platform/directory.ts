/** What the platform knows about an account (§1.4 `account-meta`), as tests set it. */
export interface AccountProfile {
  /** The name that the user gave the account in a profile. */
  readonly alias?: string;
  /** Names of other directories. */
  readonly thirdParty?: readonly { readonly accountAlias: string; readonly source: string }[];
  readonly kycApproved?: boolean;
  readonly pro?: boolean;
  /** Reported as fraudulent. */
  readonly blocked?: boolean;
  /** An exchange that needs a destination tag, whatever its account says. */
  readonly forceTag?: boolean;
}

/** A token of the list that the wallet shows (§1.4 `curated-assets`). */
export interface CuratedAsset {
  /** The name of the issuer, the key of its details. */
  readonly by: string;
  readonly issuer: string;
  readonly currency: string;
  readonly name: string;
  readonly domain?: string;
}

/** What the platform knows about accounts, tokens and NFTs. Tests change it. */
export class Directory {
  readonly profiles = new Map<string, AccountProfile>();
  /** Name and image of NFTs by their ids (§1.4 `nftoken-detail`). */
  readonly nfts = new Map<string, { readonly name?: string; readonly image?: string }>();
  readonly assets: CuratedAsset[] = [
    {
      by: 'Bitstamp',
      issuer: 'rvYAfWj5gh67oV6fW32ZzP3Aw4Eubs59B',
      currency: 'USD',
      name: 'US Dollar',
      domain: 'bitstamp.net',
    },
    {
      by: 'Ripple',
      issuer: 'rMxCKbEDwqr76QuheSUMdEGf4B9xJ8m5De',
      currency: '524C555344000000000000000000000000000000',
      name: 'Ripple USD',
      domain: 'ripple.com',
    },
  ];
  /** How many of a currency one XRP costs, where it is not the usual rate; null: no rate. */
  readonly rates = new Map<string, number | null>();
}

import { NETWORKS } from '../state/networks';

/** The `rails` response: all networks (§1.4, §8). */
export function rails() {
  return Object.fromEntries(
    NETWORKS.map((network) => [
      network.key,
      {
        chain_id: network.id,
        color: network.color,
        name: network.name,
        is_livenet: network.live,
        native_asset: network.asset,
        endpoints: [{ name: network.name, url: network.node }],
        explorers: [
          {
            name: 'Explorer',
            url_tx: `${network.explorer}/transactions/`,
            url_account: `${network.explorer}/accounts/`,
            url_ctid: `${network.explorer}/ctid/`,
          },
        ],
        rpc: network.node.replace(/^wss/, 'https'),
        definitions: `https://xumm.app/assets/definitions/${network.key.toLowerCase()}.json`,
        icons: {
          icon_square: `https://xumm.app/assets/icons/${network.key.toLowerCase()}.png`,
          icon_asset: `https://xumm.app/assets/icons/${network.asset.toLowerCase()}.png`,
        },
      },
    ]),
  );
}

/** Constant, plausible exchange rates (§1.4 `rates`). */
export const RATES = [
  {
    en: 'US Dollar',
    code: 'USD',
    symbol: '$',
    isoDecimals: 2,
    perUsd: 1,
    perXrp: 2.5,
    perXah: 0.05,
  },
  {
    en: 'Euro',
    code: 'EUR',
    symbol: '€',
    isoDecimals: 2,
    perUsd: 1.1,
    perXrp: 2.27,
    perXah: 0.045,
  },
  {
    en: 'Pound Sterling',
    code: 'GBP',
    symbol: '£',
    isoDecimals: 2,
    perUsd: 1.3,
    perXrp: 1.92,
    perXah: 0.038,
  },
] as const;

/** The issuer and owner of every NFT (§1.4 `nftoken-detail`). */
export const NFT_OWNER = 'rvYAfWj5gh67oV6fW32ZzP3Aw4Eubs59B';

/** One hook by its hash (§1.4 `hookhash`). */
export const HOOK_HASHES: Readonly<Record<string, object>> = {
  ['A'.repeat(64)]: {
    name: 'Savings hook',
    description: 'Moves a part of every payment to a savings account.',
    creator: { name: 'Sandbox', mail: 'sandbox@example.org', site: 'example.org' },
    verifiedAccounts: [],
    audits: [],
  },
};

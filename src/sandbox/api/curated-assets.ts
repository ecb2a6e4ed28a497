import type { CuratedAsset } from '../platform/directory';

/** The `curated-assets` response (§1.4): the tokens by the name of their issuer and by code. */
export function curatedAssets(assets: readonly CuratedAsset[]) {
  const issuers = [...new Set(assets.map(({ by }) => by))];
  const details = issuers.map((by, at) => {
    const own = assets.filter((asset) => asset.by === by);
    const id = 185 + at;
    const { domain = '' } = own[0] ?? {};
    const currencies = own.map(({ currency, issuer, name }, count) => [
      currency,
      {
        id: id * 10 + count,
        issuer_id: id,
        issuer,
        currency,
        name,
        avatar: `https://xumm.app/assets/icons/currencies/${currency}.png`,
        shortlist: 1,
      },
    ]);
    const avatar = `https://xumm.app/assets/icons/curated/${by.toLowerCase()}.png`;
    return [
      by,
      { id, name: by, domain, avatar, shortlist: 1, currencies: Object.fromEntries(currencies) },
    ];
  });
  return {
    issuers,
    currencies: [...new Set(assets.map(({ currency }) => currency))],
    details: Object.fromEntries(details),
  };
}

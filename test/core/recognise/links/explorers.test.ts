import { expect, test } from 'vitest';
import {
  EXPLORERS,
  findExplorerAccount,
  NODES,
} from '../../../../src/core/recognise/links/explorers';
import { recognise } from '../../../../src/core/recognise/recognise';

const BOB = 'rPT1Sjq2YGrBMTttX4GZHjKu9dyfzbpAYe';
const HASH = 'E08D6E9754025BA2534A78707605E0601F03ACE063687A0CA1BDDACFCD1698C7';

function read(text: string) {
  return recognise({ id: 'd', createdAt: 0, kind: 'link', text, site: '' });
}

/** Pages of an account, as the explorers have them. */
const ACCOUNT_PAGES = [
  ...[`account/${BOB}`, `accounts/${BOB}`, `address/${BOB}`, `explorer/${BOB}`, `${BOB}/objects`],
  ...[`en/account/${BOB}/`, `zh-CN/account/${BOB}`, `account/${BOB}/transactions`],
  ...[`accounts/${BOB}/assets/nfts`, `account/${BOB}/dex`, `accounts/${BOB}/transactions/`],
  `account/${BOB}?tab=nfts&currency=USD`,
];

const TRANSACTION_PAGES = [
  ...[`tx/${HASH}`, `transaction/${HASH}`, `transactions/${HASH}/raw`, `explorer/${HASH}`],
  `en/tx/${HASH.toLowerCase()}`,
];

test.each([
  ...EXPLORERS,
  ...Object.entries(NODES).flatMap(([node, network]) => [
    { host: `custom.xrpl.org/${node}`, network },
    { host: `custom.xrpl.org/${node}:51233`, network },
  ]),
])('reads account and transaction pages of $host as $network', ({ host, network }) => {
  for (const path of ACCOUNT_PAGES.filter(
    (page) => !/^(?:en|zh)/.test(page) || !host.includes('/'),
  )) {
    const payment = { destination: BOB, network };
    expect(read(`https://${host}/${path}`), path).toEqual({ kind: 'payment', payment });
  }
  for (const path of TRANSACTION_PAGES.filter((page) => !/^en/.test(page) || !host.includes('/'))) {
    const found = read(`https://${host}/${path}`);
    expect(found, path).toEqual({ kind: 'hash', txid: HASH, network });
  }
});

test.each(
  EXPLORERS.filter(({ host }) => host.split('.').length === 2),
)('reads www.$host as $host', ({ host, network }) => {
  const payment = { destination: BOB, network };
  expect(read(`https://www.${host}/account/${BOB}`)).toEqual({ kind: 'payment', payment });
});

test.each([
  `https://custom.xrpl.org/lending-hackathon.dev.ripplex.io:51233/accounts/${BOB}`,
  `https://custom.xrpl.org/localhost:6006/transactions/${HASH}`,
  `https://custom.xrpl.org/localhost:6006/token/USD.${BOB}`,
  `https://xahau-jshooks-testnet.xrplwin.com/account/${BOB}`,
  `https://sidechain.xrpl.org/accounts/${BOB}`,
  `https://hooks.bithomp.com/en/account/${BOB}`,
  `https://alpha.xrpscan.com/tx/${HASH}`,
  `https://explorer.testnet.example/account/${BOB}`,
  `https://xahau.example/nft/${HASH}`,
  `https://testnet.explorer.example/account/${BOB}`,
])('asks for the network of an explorer that is not known: %s', (link) => {
  const part = new URL(link).hostname;
  expect(read(link)).toEqual({ kind: 'nothing', why: 'unknown-network', part });
});

test.each([
  ['a token page', `https://xrpscan.com/token/USD.${BOB}`],
  ['an unknown host', `https://explorer.example/account/${BOB}`],
  ['a ledger object page', `https://bithomp.com/en/object/${HASH}`],
  ['a page of NFTs', `https://bithomp.com/en/nfts/${BOB}`],
])('does not read %s as an explorer’s account page', (_name, link) => {
  expect(findExplorerAccount(new URL(link))).toBeUndefined();
});

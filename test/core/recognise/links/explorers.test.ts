import { expect, test } from 'vitest';
import {
  EXPLORERS,
  findExplorerAccount,
  findExplorerTransaction,
} from '../../../../src/core/recognise/links/explorers';

const BOB = 'rPT1Sjq2YGrBMTttX4GZHjKu9dyfzbpAYe';
const HASH = 'E08D6E9754025BA2534A78707605E0601F03ACE063687A0CA1BDDACFCD1698C7';

test.each(EXPLORERS)('reads account and transaction pages of $host as $network', ({
  host,
  network,
  ...paths
}) => {
  for (const part of paths.account) {
    for (const path of [`${part}/${BOB}`, `en/${part}/${BOB}/`, `${part}/${BOB}/transactions`]) {
      expect(findExplorerAccount(new URL(`https://${host}/${path}`))).toEqual({
        text: BOB,
        network,
      });
    }
  }
  for (const part of paths.transaction) {
    for (const path of [`${part}/${HASH}`, `en/${part}/${HASH.toLowerCase()}/raw`]) {
      const found = findExplorerTransaction(new URL(`https://www.${host}/${path}`));
      expect(found).toEqual({ txid: HASH, network });
    }
  }
});

test.each([
  ['a token page', `https://xrpscan.com/token/USD.${BOB}`],
  ['an unknown host', `https://explorer.example/account/${BOB}`],
  ['a ledger object page', `https://bithomp.com/en/object/${HASH}`],
])('reads %s as neither an account nor a transaction page', (_name, link) => {
  expect(findExplorerAccount(new URL(link))).toBeUndefined();
  expect(findExplorerTransaction(new URL(link))).toBeUndefined();
});

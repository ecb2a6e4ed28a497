import { expect, test } from 'vitest';
import { findRecipients } from '../../../src/core/address-book/recipients';

const ALICE = 'rPEPPER7kfTD9w2To4CQk6UCfuHM9c6GDY';
const BOB = 'rGGHRCk3EHsAAmDhyC1oiZ6psBjZypzuap';
const EXCHANGE = 'rNxp4h8apvRis6mJf9Sh8C6iRxfrDWN7AV';
const known = {
  contacts: [
    { address: EXCHANGE, tag: 7, name: 'Exchange of Alice', createdAt: 1 },
    { address: BOB, name: 'Bob Ross', createdAt: 1 },
    { address: ALICE, name: 'José', createdAt: 1 },
  ],
  recent: [{ address: EXCHANGE, tag: 8 }, { address: BOB }],
};
const shown = (typed: string) =>
  findRecipients(typed, known).map(({ address, tag, name, isRecent }) =>
    [address.slice(0, 4), tag, name, isRecent && 'recent'].filter(Boolean).join(' '),
  );

test.each([
  [
    '',
    ['rNxp 8 recent', 'rGGH Bob Ross recent', 'rNxp 7 Exchange of Alice', 'rPEP José'],
    'the recent ones first',
  ],
  ['bob', ['rGGH Bob Ross recent'], 'a name'],
  [' ROSS ', ['rGGH Bob Ross recent'], 'a word of a name'],
  [
    'o',
    ['rNxp 7 Exchange of Alice', 'rGGH Bob Ross recent', 'rPEP José'],
    'a word before a letter',
  ],
  ['jose', ['rPEP José'], 'a name with an accent'],
  ['JOSÉ', ['rPEP José'], 'a name in capitals'],
  ['rGG', ['rGGH Bob Ross recent'], 'the beginning of an address'],
  ['zuap', ['rGGH Bob Ross recent'], 'the end of an address'],
  ['rN', [], 'nothing for two letters of an address'],
  ['rnx', [], 'nothing for an address in another case'],
  [BOB, [], 'nothing for a whole address'],
  ['nobody', [], 'nothing for another name'],
  ['.*', [], 'nothing for a pattern'],
])('findRecipients(%j) finds %j: %s', (typed, found) => {
  expect(shown(typed)).toEqual(found);
});

test('findRecipients returns at most eight, four of them recent', () => {
  const many = Array.from({ length: 5000 }, (_, tag) => ({ address: BOB, tag }));
  const contacts = many.map((each) => ({ ...each, address: ALICE, name: 'Bob', createdAt: 1 }));
  const found = findRecipients('', { contacts, recent: many });
  expect(found.map(({ isRecent }) => isRecent)).toEqual([
    ...[true, true, true, true],
    ...[false, false, false, false],
  ]);
  expect(findRecipients('bob', { contacts, recent: many })).toHaveLength(8);
});

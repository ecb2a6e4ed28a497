import fc from 'fast-check';
import { classicAddressToXAddress } from 'ripple-address-codec';
import { expect, test } from 'vitest';
import { toCsv, toJson } from '../../../src/core/book/export-contacts';
import { parseContacts, TEXT_LIMIT } from '../../../src/core/book/parse-contacts';
import { ALICE, address, BITSTAMP, book } from './contacts';

/** The names and faults of a file, in short. */
function read(text: string): unknown {
  const parsed = parseContacts(text);
  if (!parsed.ok) return parsed.line === undefined ? parsed.fault : [parsed.fault, parsed.line];
  return [...parsed.good, ...parsed.bad.map(({ at, fault }) => `${at}: ${fault}`)];
}

test.each([
  ['CSV', toCsv],
  ['JSON', toJson],
])('any book, exported as %s and imported, is the same', (_name, write) => {
  fc.assert(
    fc.property(book, (contacts) => {
      expect(parseContacts(write(contacts))).toMatchObject({ ok: true, good: contacts, bad: [] });
    }),
    { numRuns: 1000 },
  );
});

test.each([
  ['CSV', toCsv],
  ['JSON', toJson],
])('a full book of the longest names fits a file of %s', (_name, write) => {
  const addresses = fc.sample(fc.uniqueArray(address, { minLength: 50, maxLength: 50 }), 100);
  const contacts = addresses
    .flat()
    .map((each) => ({ name: '"'.repeat(60), address: each, tag: 0xffff_ffff }));
  expect(write(contacts).length).toBeLessThan(TEXT_LIMIT);
  expect(parseContacts(write(contacts))).toMatchObject({ ok: true, bad: [] });
});

const bob = { name: 'Bob', address: BITSTAMP, tag: 7 };
const bobAnyTag = { name: 'Bob', address: BITSTAMP };
const X = classicAddressToXAddress(BITSTAMP, 7, false);

test.each([
  ['columns in any order', `tag,name,address\n7,Bob,${BITSTAMP}`, [bob]],
  ['other names for them', `Label;Account;Destination_Tag\nBob;${BITSTAMP};7\n`, [bob]],
  ['columns we do not know', `id,name,address\n1,Bob,${BITSTAMP}`, [bobAnyTag]],
  ['a byte order mark and CRLF', `\ufeffname,address\r\nBob,${BITSTAMP}\r\n`, [bobAnyTag]],
  ['old line ends', `name,address\rBob,${BITSTAMP}\r`, [bobAnyTag]],
  [
    'quotes',
    `name,address\n"Bob ""B"", Ltd.",${BITSTAMP}`,
    [{ ...bobAnyTag, name: 'Bob "B", Ltd.' }],
  ],
  [
    'a quote inside a name',
    `name,address\nBob "B" X,${BITSTAMP}`,
    [{ ...bobAnyTag, name: 'Bob "B" X' }],
  ],
  ['blank lines', `name,address\n\n,\nBob,${BITSTAMP}\n\n`, [bobAnyTag]],
  ['an X-address', `name,address\nBob,${X}`, [bob]],
  ['an X-address and its tag', `name,address,tag\nBob,${X},7`, [bob]],
  ['a formula made text', `name,address\n'=Bob,${BITSTAMP}`, [{ ...bobAnyTag, name: '=Bob' }]],
  [
    'an apostrophe of its own',
    `name,address\n't Hof,${BITSTAMP}`,
    [{ ...bobAnyTag, name: "'t Hof" }],
  ],
  ['a cell short', `name,address,tag\nBob,${BITSTAMP}`, [bobAnyTag]],
  ['a tag in a column of memos', `name,address,Memo\nBob,${BITSTAMP},7`, [bob]],
  ['a tag in a column of another language', `name,address,タグ\nBob,${BITSTAMP},7`, [bob]],
  ['a tag behind its address', `name,address\nBob,${BITSTAMP}:7`, [bob]],
  ['a tag in two columns, the same', `name,address,tag,memo\nBob,${BITSTAMP},7,7`, [bob]],
  ['a memo of words', `name,address,Memo\nBob,${BITSTAMP},my friend`, [bobAnyTag]],
  ['its network', `name,address,Network\nBob,${BITSTAMP},XRP Ledger`, [bobAnyTag]],
  ['JSON', JSON.stringify([{ account: BITSTAMP, label: 'Bob', destination_tag: '7' }]), [bob]],
  ['JSON with nothing for a tag', JSON.stringify([{ ...bob, tag: null }]), [bobAnyTag]],
])('%s: comes in', (_name, text, good) => {
  expect(read(text)).toEqual(good);
});

test.each([
  [
    'a number in a column we do not know',
    `name,address,Comment\nBob,${BITSTAMP},1234567`,
    'unclear',
  ],
  ['another network', `name,address,Network\nBob,${BITSTAMP},BEP20`, 'network'],
  ['a memo that is no tag', `name,address,Memo\nBob,${BITSTAMP},MS1234567`, 'tag'],
  ['two columns of tags that differ', `name,address,tag,memo\nBob,${BITSTAMP},7,8`, 'ambiguous'],
])('%s: its line is refused', (_name, text, fault) => {
  expect(read(text)).toEqual([`2: ${fault}`]);
});

test.each([
  ['a wrong checksum', `Bob,${BITSTAMP.slice(0, -1)}w,`, 'checksum'],
  ['no address', 'Bob,,7', 'unaddressed'],
  ['no name', `,${BITSTAMP},`, 'empty'],
  ['61 characters', `${'B'.repeat(61)},${BITSTAMP},`, 'long'],
  ['a right-to-left override', `Bob\u202e,${BITSTAMP},`, 'hidden'],
  ['a zero-width blank', `Bo\u200bb,${BITSTAMP},`, 'hidden'],
  ['a line end', `"Bo\nb",${BITSTAMP},`, 'hidden'],
  ['bytes that were no UTF-8', `B\ufffdb,${BITSTAMP},`, 'garbled'],
  ['another address for a name', `to ${ALICE},${BITSTAMP},`, 'address'],
  ['a secret for a name', `sn3nxiW7v8KXzPzAqzyHXbSSKNuN9,${BITSTAMP},`, 'secret'],
  ['a tag too large', `Bob,${BITSTAMP},4294967296`, 'tag'],
  ['a tag that is none', `Bob,${BITSTAMP},1.5`, 'tag'],
  ['a negative tag', `Bob,${BITSTAMP},-1`, 'tag'],
  ['another tag than its X-address', `Bob,${X},8`, 'tags'],
  ['more cells than columns', `Bob,${BITSTAMP},7,8`, 'shape'],
  ['a place named above', `Bobby,${ALICE},`, 'duplicate'],
])('%s: is told with its line, and the others come in', (_name, row, fault) => {
  const text = `name,address,tag\nAlice,${ALICE},\n${row}\nCarol,${ALICE},9\n`;
  expect(read(text)).toEqual([
    { name: 'Alice', address: ALICE },
    { name: 'Carol', address: ALICE, tag: 9 },
    `3: ${fault}`,
  ]);
});

test('lines are counted as an editor counts them', () => {
  expect(read(`name,address\r\n"a\r\nb",${ALICE}\r\nBob,r`)).toEqual(['2: hidden', '4: checksum']);
});

test.each([
  ['two fields for one thing', [{ address: ALICE, account: BITSTAMP, name: 'Bob' }], 'ambiguous'],
  ['no object', ['Bob'], 'shape'],
  ['a tag that is no number', [{ address: ALICE, name: 'Bob', tag: {} }], 'tag'],
  ['a name that is no text', [{ address: ALICE, name: ['Bob'] }], 'empty'],
  ['an address that is no text', [{ address: [ALICE], name: 'Bob' }], 'checksum'],
])('in JSON, %s: is told with its place in the list', (_name, list, fault) => {
  expect(read(JSON.stringify(list))).toEqual([`1: ${fault}`]);
});

test.each([
  ['nothing', ' \n', 'empty'],
  ['columns alone', 'name,address\n', 'empty'],
  ['an empty list', '[]', 'empty'],
  ['no columns', `Bob,${BITSTAMP}\n`, 'columns'],
  ['two columns for addresses', `name,address,account\nBob,${BITSTAMP},${ALICE}`, 'columns'],
  ['prose', 'Dear Bob,\n\nhow are you?', 'columns'],
  ['a quote never closed', `name,address\n"Bob,${BITSTAMP}\n`, ['csv', 2]],
  ['broken JSON', '[{', 'json'],
  ['JSON without a list', '{"name":"Bob"}', 'json'],
  ['too many lines', `name,address\n${`Bob,${ALICE}\n`.repeat(5001)}`, 'many'],
  ['a megabyte and more', 'name,address\n'.padEnd(TEXT_LIMIT + 1, 'x'), 'big'],
])('%s: the file is not taken, and why', (_name, text, fault) => {
  expect(read(text)).toEqual(fault);
});

// A pattern that tries every start with every end would run into the test's time limit here.
test.each([
  '"',
  '""',
  ',',
  ';',
  '\n',
  "'",
  '[',
  '{"',
  'r',
  '"\n',
  '",',
])('%j up to the limit is judged', (part) => {
  const text = part.repeat(Math.floor((TEXT_LIMIT - 20) / part.length));
  for (const head of ['', 'name,address\n', 'name;address\n"']) parseContacts(head + text);
});

import fc from 'fast-check';
import { classicAddressToXAddress } from 'ripple-address-codec';
import { expect, test } from 'vitest';
import { contactsToCsv, contactsToJson } from '../../../src/core/address-book/export-contacts';
import { parseContacts, TEXT_LIMIT } from '../../../src/core/address-book/parse-contacts';
import { shortestTime } from '../../cpu-time';
import { runs } from '../../runs';
import { ALICE, address, BITSTAMP, contactList } from './contacts';

/** The accepted entries and the problems of a file, in short. */
function read(text: string): unknown {
  const parsed = parseContacts(text);
  if (!parsed.ok) return parsed.line === undefined ? parsed.problem : [parsed.problem, parsed.line];
  return [
    ...parsed.accepted,
    ...parsed.rejected.map(({ position, problem }) => `${position}: ${problem}`),
  ];
}

test.each([
  ['CSV', contactsToCsv],
  ['JSON', contactsToJson],
])('parseContacts reads any contacts exported as %s', (_name, write) => {
  fc.assert(
    fc.property(contactList, (contacts) => {
      expect(parseContacts(write(contacts))).toMatchObject({
        ok: true,
        accepted: contacts,
        rejected: [],
      });
    }),
    { numRuns: runs(1000) },
  );
});

test.each([
  ['CSV', contactsToCsv],
  ['JSON', contactsToJson],
])('a full address book with the longest names fits in a file of %s', (_name, write) => {
  const addresses = fc.sample(fc.uniqueArray(address, { minLength: 50, maxLength: 50 }), 100);
  const contacts = addresses
    .flat()
    .map((each) => ({ name: '"'.repeat(60), address: each, tag: 0xffff_ffff }));
  expect(write(contacts).length).toBeLessThan(TEXT_LIMIT);
  expect(parseContacts(write(contacts))).toMatchObject({ ok: true, rejected: [] });
});

const bob = { name: 'Bob', address: BITSTAMP, tag: 7 };
const bobAnyTag = { name: 'Bob', address: BITSTAMP };
const X = classicAddressToXAddress(BITSTAMP, 7, false);

test.each([
  ['columns in any order', `tag,name,address\n7,Bob,${BITSTAMP}`, [bob]],
  ['other names of columns', `Label;Account;Destination_Tag\nBob;${BITSTAMP};7\n`, [bob]],
  ['unknown columns', `id,name,address\n1,Bob,${BITSTAMP}`, [bobAnyTag]],
  ['a byte order mark and CRLF', `\ufeffname,address\r\nBob,${BITSTAMP}\r\n`, [bobAnyTag]],
  ['CR line ends', `name,address\rBob,${BITSTAMP}\r`, [bobAnyTag]],
  ['tabs', `name\taddress\ttag\nBob\t${BITSTAMP}\t7`, [bob]],
  [
    'a name with commas between tabs',
    `name\taddress\nBob, Ltd.\t${BITSTAMP}`,
    [{ ...bobAnyTag, name: 'Bob, Ltd.' }],
  ],
  ['a line that names the separator', `sep=;\r\nname;address;tag\r\nBob;${BITSTAMP};7\r\n`, [bob]],
  ['such a line in quotes', `"SEP=\t"\nname\taddress\nBob\t${BITSTAMP}`, [bobAnyTag]],
  ['a tag in the address as in a link', `name,address\nBob,${BITSTAMP}?dt=7`, [bob]],
  ['such a tag that the tag column repeats', `name,address,tag\nBob,${BITSTAMP}?DT=7,7`, [bob]],
  [
    'such a tag that the tag column contradicts',
    `name,address,tag\nBob,${BITSTAMP}?dt=7,8`,
    ['2: tags'],
  ],
  ['other parts of a link', `name,address\nBob,${BITSTAMP}?dt=7&amount=5`, ['2: checksum']],
  ['a memo column of digits', `Name,Address,Memo\nBob,${BITSTAMP},7`, [bob]],
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
  [
    'a formula escaped as text',
    `name,address\n'=Bob,${BITSTAMP}`,
    [{ ...bobAnyTag, name: '=Bob' }],
  ],
  [
    'a name that begins with an apostrophe',
    `name,address\n't Hof,${BITSTAMP}`,
    [{ ...bobAnyTag, name: "'t Hof" }],
  ],
  ['a row with a missing cell', `name,address,tag\nBob,${BITSTAMP}`, [bobAnyTag]],
  ['a tag in a column of memos', `name,address,Memo\nBob,${BITSTAMP},7`, [bob]],
  ['a tag in a column of another language', `name,address,タグ\nBob,${BITSTAMP},7`, [bob]],
  ['a tag after the address', `name,address\nBob,${BITSTAMP}:7`, [bob]],
  ['the same tag in two columns', `name,address,tag,memo\nBob,${BITSTAMP},7,7`, [bob]],
  ['a memo of words', `name,address,Memo\nBob,${BITSTAMP},my friend`, [bobAnyTag]],
  ['a column with the network', `name,address,Network\nBob,${BITSTAMP},XRP Ledger`, [bobAnyTag]],
  ['JSON', JSON.stringify([{ account: BITSTAMP, label: 'Bob', destination_tag: '7' }]), [bob]],
  ['JSON with null as a tag', JSON.stringify([{ ...bob, tag: null }]), [bobAnyTag]],
])('parseContacts accepts %s', (_name, text, accepted) => {
  expect(read(text)).toEqual(accepted);
});

test.each([
  ['a number in an unknown column', `name,address,Comment\nBob,${BITSTAMP},1234567`, 'unclear'],
  ['another network', `name,address,Network\nBob,${BITSTAMP},BEP20`, 'network'],
  ['a memo that is not a tag', `name,address,Memo\nBob,${BITSTAMP},MS1234567`, 'tag'],
  ['two columns with different tags', `name,address,tag,memo\nBob,${BITSTAMP},7,8`, 'ambiguous'],
])('parseContacts refuses the line of %s', (_name, text, problem) => {
  expect(read(text)).toEqual([`2: ${problem}`]);
});

test.each([
  ['a wrong checksum', `Bob,${BITSTAMP.slice(0, -1)}w,`, 'checksum'],
  ['no address', 'Bob,,7', 'unaddressed'],
  ['no name', `,${BITSTAMP},`, 'empty'],
  ['a name of 61 characters', `${'B'.repeat(61)},${BITSTAMP},`, 'long'],
  ['a right-to-left override', `Bob\u202e,${BITSTAMP},`, 'hidden'],
  ['a zero-width space', `Bo\u200bb,${BITSTAMP},`, 'hidden'],
  ['a line break in a name', `"Bo\nb",${BITSTAMP},`, 'hidden'],
  ['bytes that are not UTF-8', `B\ufffdb,${BITSTAMP},`, 'garbled'],
  ['an address as a name', `to ${ALICE},${BITSTAMP},`, 'address'],
  ['a secret as a name', `sn3nxiW7v8KXzPzAqzyHXbSSKNuN9,${BITSTAMP},`, 'secret'],
  ['a tag too large', `Bob,${BITSTAMP},4294967296`, 'tag'],
  ['a tag that is not an integer', `Bob,${BITSTAMP},1.5`, 'tag'],
  ['a negative tag', `Bob,${BITSTAMP},-1`, 'tag'],
  ['another tag than its X-address', `Bob,${X},8`, 'tags'],
  ['more cells than columns', `Bob,${BITSTAMP},7,8`, 'shape'],
  ['an address that was accepted before', `Bobby,${ALICE},`, 'duplicate'],
])('parseContacts reports the line of %s and accepts the others', (_name, row, problem) => {
  const text = `name,address,tag\nAlice,${ALICE},\n${row}\nCarol,${ALICE},9\n`;
  expect(read(text)).toEqual([
    { name: 'Alice', address: ALICE },
    { name: 'Carol', address: ALICE, tag: 9 },
    `3: ${problem}`,
  ]);
});

test('parseContacts counts the line that names the separator', () => {
  expect(read(`sep=;\nname;address\nBob;x`)).toEqual(['3: checksum']);
});

test('parseContacts refuses a separator that it does not read', () => {
  expect(read(`sep=|\nname|address\nBob|${BITSTAMP}`)).toBe('columns');
});

test('parseContacts counts lines as an editor does', () => {
  expect(read(`name,address\r\n"a\r\nb",${ALICE}\r\nBob,r`)).toEqual(['2: hidden', '4: checksum']);
});

test.each([
  ['two fields with an address', [{ address: ALICE, account: BITSTAMP, name: 'Bob' }], 'ambiguous'],
  ['an entry that is not an object', ['Bob'], 'shape'],
  ['a tag that is not a number', [{ address: ALICE, name: 'Bob', tag: {} }], 'tag'],
  ['a name that is not text', [{ address: ALICE, name: ['Bob'] }], 'empty'],
  ['an address that is not text', [{ address: [ALICE], name: 'Bob' }], 'checksum'],
])('parseContacts reports the position of %s in JSON', (_name, list, problem) => {
  expect(read(JSON.stringify(list))).toEqual([`1: ${problem}`]);
});

test.each([
  ['an empty file', ' \n', 'empty'],
  ['a header without rows', 'name,address\n', 'empty'],
  ['an empty list', '[]', 'empty'],
  ['no header', `Bob,${BITSTAMP}\n`, 'columns'],
  ['two columns with addresses', `name,address,account\nBob,${BITSTAMP},${ALICE}`, 'columns'],
  ['prose', 'Dear Bob,\n\nhow are you?', 'columns'],
  ['a quote that is not closed', `name,address\n"Bob,${BITSTAMP}\n`, ['csv', 2]],
  ['broken JSON', '[{', 'json'],
  ['JSON that is not a list', '{"name":"Bob"}', 'json'],
  ['too many lines', `name,address\n${`Bob,${ALICE}\n`.repeat(5001)}`, 'many'],
  ['more than the size limit', 'name,address\n'.padEnd(TEXT_LIMIT + 1, 'x'), 'big'],
])('parseContacts refuses a file with %s', (_name, text, problem) => {
  expect(read(text)).toEqual(problem);
});

/** A quarter of the size limit, and CPU time in ms that linear work never takes and quadratic work always. */
const [LONG, MAX_COST_MS] = [TEXT_LIMIT / 4, 3000];

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
])('parseContacts reads %j repeated to 256 KiB in time', (part) => {
  const text = part.repeat(Math.floor(LONG / part.length));
  for (const head of ['', 'name,address\n', 'name;address\n"']) {
    expect(shortestTime(() => parseContacts(head + text), MAX_COST_MS)).toBeLessThan(MAX_COST_MS);
  }
});

import { expect, test } from 'vitest';
import { decodeContacts } from '../../../src/core/address-book/decode-contacts';
import { parseContacts } from '../../../src/core/address-book/parse-contacts';
import { BITSTAMP } from './contacts';

const TEXT = `name\taddress\tMemo\r\nZoë 宝\t${BITSTAMP}\t7\r\n`;

function utf16(text: string, isLittleEndian: boolean): Uint8Array {
  const view = new DataView(new ArrayBuffer(text.length * 2));
  for (let at = 0; at < text.length; at += 1) {
    view.setUint16(at * 2, text.charCodeAt(at), isLittleEndian);
  }
  return new Uint8Array(view.buffer);
}

test.each([
  ['UTF-8', new TextEncoder().encode(TEXT)],
  ['UTF-8 with a byte order mark', new TextEncoder().encode(`\ufeff${TEXT}`)],
  ['UTF-16, as Excel saves Unicode text', utf16(`\ufeff${TEXT}`, true)],
  ['UTF-16, big end first', utf16(`\ufeff${TEXT}`, false)],
  ['UTF-16 without a byte order mark', utf16(TEXT, true)],
  ['UTF-16 without a byte order mark, big end first', utf16(TEXT, false)],
])('a file in %s is read', (_name, bytes) => {
  expect(parseContacts(decodeContacts(bytes))).toMatchObject({
    ok: true,
    accepted: [{ name: 'Zoë 宝', address: BITSTAMP, tag: 7 }],
    rejected: [],
  });
});

test.each([[[]], [[0xff]], [[0xff, 0xfe]], [[0, 0]]])('bytes %j are no contacts', (bytes) => {
  expect(parseContacts(decodeContacts(new Uint8Array(bytes)))).toMatchObject({ ok: false });
});

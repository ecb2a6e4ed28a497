import { expect, test } from 'vitest';
import { contradictsLink } from '../../../src/core/recognise/link-text';

const A = 'rPEPPER7kfTD9w2To4CQk6UCfuHM9c6GDY';
const B = 'rvYAfWj5gh67oV6fW32ZzP3Aw4Eubs59B';
const LINK = `xrpl:${A}?amount=25&dt=7`;

test.each([
  ['names no address and no tag', LINK, 'Pay 25 XRP'],
  ['is empty', LINK, ''],
  ['names the same address', LINK, `Pay ${A}`],
  ['names the same tag', LINK, 'Order 12, destination tag 7'],
  ['is the link itself', LINK, LINK],
  ['contains a mistyped address', LINK, `${B.slice(0, -1)}z`],
  ['names the same account of an explorer', `https://livenet.xrpl.org/accounts/${A}`, A],
])('a text that %s does not contradict its link', (_name, link, text) => {
  expect(contradictsLink(link, [text])).toBe(false);
});

test.each([
  ['names another address', LINK, `Pay ${B}`],
  [
    'names another address with an invisible character in it',
    LINK,
    `${B.slice(0, 9)}\u200b${B.slice(9)}`,
  ],
  ['names the link’s address and another', LINK, `${A} ${B}`],
  ['names another tag', LINK, 'Order 12, destination tag 8'],
  ['names a tag the link lacks', `xrpl:${A}`, 'Destination tag 8'],
  ['is another link', LINK, `xrpl:${B}`],
  ['names another account than the explorer’s', `https://livenet.xrpl.org/accounts/${A}`, B],
])('a text that %s contradicts its link', (_name, link, text) => {
  expect(contradictsLink(link, ['Pay', text])).toBe(true);
});

test.each([
  [undefined],
  ['text'],
  [[1, null, {}]],
])('ignores %j instead of a list of texts', (texts) => {
  expect(contradictsLink(LINK, texts)).toBe(false);
});

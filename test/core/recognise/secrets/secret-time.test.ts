import { expect, test } from 'vitest';
import { hasSecret } from '../../../../src/core/recognise/hidden-secrets';
import { shortestTime } from '../../../cpu-time';

const LENGTH = 256 * 1024;
const HASH = '14049027152C527C0DA987C5294D89C0DEEB075883921E88073C9D23498B96BE';
const PROSE =
  'Thanks for the great dinner last night. The next one is at our place, and we hope that you can come with the children, too. ';

const repeated = (part: string, length: number) =>
  part.repeat(Math.ceil(length / part.length)).slice(0, length);

/** CPU time in ms for a text of this part, measured again only while it takes more than `enough`. */
const costOf = (part: string, length: number, enough = 0) => {
  const text = repeated(part, length);
  return shortestTime(() => hasSecret(text), enough);
};

/** Below this time a ratio is not reliable; quadratic time would take seconds here. */
const NOISE_MS = 300;

const prose = costOf(PROSE, LENGTH);

test.each([
  ...[
    '%25',
    '%2573',
    '\\u0061',
    '&#115;',
    '7B',
    '0A',
    `${HASH} `,
    HASH,
    'aGVsbG8gdGhlcmUg',
    '\n',
    ' ',
  ],
  ...[
    'sp1A',
    'sEdT1a',
    'sn3nxiW7v8KXzPzAqzyHXbSSKNuN8 ',
    's',
    '1: sn3nxi\n',
    'A',
    'A ',
    'ED',
    '00',
  ],
  ...[
    'private key ',
    'private key: ',
    'seed=',
    'seed: null,',
    '"secret":"',
    'secret = a.b;',
    'Wallet("',
  ],
  ...['554872 ', '554872', '1 ', '9', 'A 554872\n', '123456 12 ', '[1,2,', '0 '],
  ...[
    'legal ',
    'legal winner the ',
    'legal-',
    '1. legal ',
    '1. legal 2. winner ',
    'abandon about ',
    'check ',
  ],
  ...[
    'IRE BOND ',
    'the cat is on ',
    'THE CAT IS ON A MAT ',
    '的',
    '的 ',
    '的一是在不了有和人这中',
    'あいこくしん ',
    '가격 ',
  ],
  ...['<td>a</td>', '<', '"a":', '"', 'word1: ', 'ａ', 'é ', '{"a":"b"},', 'Ѕ'],
])('%j repeated to 256 KiB takes at most three times the time of prose', (part) => {
  const cost = costOf(part, LENGTH, NOISE_MS);
  expect(cost).toBeLessThan(Math.max(NOISE_MS, 3 * prose));
  const half = cost < NOISE_MS ? NOISE_MS : costOf(part, LENGTH / 2);
  expect(cost).toBeLessThan(2.2 * half);
});

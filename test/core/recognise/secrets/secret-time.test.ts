import { expect, test } from 'vitest';
import { hasSecret } from '../../../../src/core/recognise/hidden-secrets';

const LENGTH = 256 * 1024;
const HASH = '14049027152C527C0DA987C5294D89C0DEEB075883921E88073C9D23498B96BE';
const PROSE =
  'Thanks for the great dinner last night. The next one is at our place, and we hope that you can come with the children, too. ';

/** CPU time in ms, the shortest of three runs: other load on the machine does not count. */
function costOf(part: string, length: number): number {
  const text = part.repeat(Math.ceil(length / part.length)).slice(0, length);
  const times = [0, 0, 0].map(() => {
    const start = process.cpuUsage();
    hasSecret(text);
    const { user, system } = process.cpuUsage(start);
    return (user + system) / 1000;
  });
  return Math.min(...times);
}

/** Below this time a ratio is not reliable; quadratic time would take seconds here. */
const NOISE_MS = 300;

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
  const limit = Math.max(NOISE_MS, 3 * costOf(PROSE, LENGTH));
  const cost = costOf(part, LENGTH);
  expect(cost).toBeLessThan(limit);
  expect(cost).toBeLessThan(Math.max(NOISE_MS, 2.2 * costOf(part, LENGTH / 2)));
});

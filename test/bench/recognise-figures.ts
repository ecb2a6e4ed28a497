import { recognise } from '../../src/core/recognise/recognise.js';
import { median } from './median.js';

const LENGTH = 100 * 1024;
const BOB = 'rGGHRCk3EHsAAmDhyC1oiZ6psBjZypzuap';
const filled = (unit: string) => unit.repeat(Math.ceil(LENGTH / unit.length)).slice(0, LENGTH);

/** A hundred kilobytes of what pages hold, and of what would be slow if anything were. */
const TEXTS = [
  filled('Thank you for your purchase, we will send it to you soon. '),
  `${filled('Many words before it. ').slice(0, LENGTH - 40)} ${BOB}`,
  filled(`${BOB} `),
  JSON.stringify({ TransactionType: 'AccountSet', Memos: [{ Memo: { MemoData: filled('AB') } }] }),
  filled('{"a":'),
  filled('r'),
  filled('a:'),
  filled(' '),
  filled('0123456789'),
  filled('%25'),
  filled('https://example.com/?to=r '),
];

/** The time to recognise a selection of 100 KB in milliseconds: the slowest text's median. */
export function recogniseTime(rounds: number): number {
  const medians = TEXTS.map((text) => {
    const times = Array.from({ length: rounds }, (_, round) => {
      const before = performance.now();
      recognise({ id: String(round), createdAt: 0, kind: 'selection', text, site: '' });
      return performance.now() - before;
    });
    return median(times);
  });
  return Math.max(...medians);
}

import { recognise } from '../../../core/recognise/recognise';
import type { Group } from '../harness/group';
import { median } from '../statistics/percentile';

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

/** Of each text many letters are looked at many times: a bare pass over all is repeated so often. */
const PASSES = 10;

/** So often a turn measures each text: a pause of the garbage collector is not the text's. */
const TIMES = 5;

/**
 * The time to recognise a selection of 100 KB, of eleven texts the slowest; against ten bare passes over
 * a text of that length. Node's own time: no browser has a part in it.
 */
export const recogniseGroup: Group = {
  name: 'recognise',
  seconds: 12,
  ratios: [{ key: 'recognise_100k_ratio', reading: 'recognise' }],
  async open() {
    return {
      async take(side) {
        const work = side === 0 ? read : pass;
        const times = TEXTS.map((text) =>
          median(Array.from({ length: TIMES }, () => timeOf(() => work(text)))),
        );
        return { recognise: [Math.max(...times)] };
      },
      async close() {},
    };
  },
};

function read(text: string): unknown {
  return recognise({ id: '1', createdAt: 0, kind: 'selection', text, site: '' });
}

function pass(text: string): number {
  let sum = 0;
  for (let time = 0; time < PASSES; time += 1) {
    for (let at = 0; at < text.length; at += 1) sum += text.charCodeAt(at);
  }
  return sum;
}

function timeOf(work: () => unknown): number {
  const before = performance.now();
  work();
  return performance.now() - before;
}

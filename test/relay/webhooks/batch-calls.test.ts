import { expect, test } from 'vitest';
import { batchCalls } from '../../../src/relay/webhooks/batch-calls';

/** Work that notes what it was given, and takes a turn of the event loop. */
function working(fails: (items: readonly number[]) => boolean = () => false) {
  const given: number[][] = [];
  const work = async (items: readonly number[]) => {
    given.push([...items]);
    await new Promise((resolve) => setTimeout(resolve, 1));
    if (fails(items)) throw new Error(`not ${items}`);
  };
  return { given, work };
}

test('what comes at once goes together, in its order, and so does what comes while it is done', async () => {
  const { given, work } = working();
  const add = batchCalls(work);
  const first = [1, 2].map(add);
  await new Promise(setImmediate);
  await Promise.all([...first, ...[3, 4].map(add)]);
  expect(given).toEqual([
    [1, 2],
    [3, 4],
  ]);
});

test('what comes later is done too', async () => {
  const { given, work } = working();
  const add = batchCalls(work);
  await add(1);
  await add(2);
  expect(given).toEqual([[1], [2]]);
});

test('no more go together than are allowed', async () => {
  const { given, work } = working();
  const add = batchCalls(work, 2);
  await Promise.all([1, 2, 3, 4, 5].map(add));
  expect(given).toEqual([[1, 2], [3, 4], [5]]);
});

test('one in a batch that fails, fails alone', async () => {
  const { given, work } = working((items) => items.includes(3));
  const add = batchCalls(work);
  const ends = await Promise.allSettled([1, 2, 3, 4].map(add));
  expect(ends.map(({ status }) => status)).toEqual([
    'fulfilled',
    'fulfilled',
    'rejected',
    'fulfilled',
  ]);
  expect(given).toEqual([[1, 2, 3, 4], [1], [2], [3], [4]]);
  await add(5);
  expect(given.at(-1)).toEqual([5]);
});

test('nothing is told to be done before it is', async () => {
  let done = 0;
  const add = batchCalls<number>(async (items) => {
    await new Promise((resolve) => setTimeout(resolve, 5));
    done += items.length;
  });
  const seen = await Promise.all([1, 2, 3].map((item) => add(item).then(() => done)));
  expect(seen).toEqual([3, 3, 3]);
});

import { expect, test } from 'vitest';
import { batchCalls } from '../../../src/relay/store/batch-calls';

/** Creates work that records its batches and takes a millisecond. */
function createWork(fails: (items: readonly number[]) => boolean = () => false) {
  const batches: number[][] = [];
  const work = async (items: readonly number[]) => {
    batches.push([...items]);
    // Work takes time.
    await new Promise((resolve) => setTimeout(resolve, 1));
    if (fails(items)) throw new Error(`not ${items}`);
  };
  return { batches, work };
}

test('items that arrive together or during a batch form one batch, in their order', async () => {
  const { batches, work } = createWork();
  const add = batchCalls(work);
  const first = [1, 2].map(add);
  await new Promise(setImmediate);
  await Promise.all([...first, ...[3, 4].map(add)]);
  expect(batches).toEqual([
    [1, 2],
    [3, 4],
  ]);
});

test('an item that arrives after a batch is processed', async () => {
  const { batches, work } = createWork();
  const add = batchCalls(work);
  await add(1);
  await add(2);
  expect(batches).toEqual([[1], [2]]);
});

test('a batch has at most the allowed size', async () => {
  const { batches, work } = createWork();
  const add = batchCalls(work, 2);
  await Promise.all([1, 2, 3, 4, 5].map(add));
  expect(batches).toEqual([[1, 2], [3, 4], [5]]);
});

test('an item that fails in a batch fails alone', async () => {
  const { batches, work } = createWork((items) => items.includes(3));
  const add = batchCalls(work);
  const results = await Promise.allSettled([1, 2, 3, 4].map(add));
  expect(results.map(({ status }) => status)).toEqual([
    'fulfilled',
    'fulfilled',
    'rejected',
    'fulfilled',
  ]);
  expect(batches).toEqual([[1, 2, 3, 4], [1], [2], [3], [4]]);
  await add(5);
  expect(batches.at(-1)).toEqual([5]);
});

test('a call resolves after its batch is processed', async () => {
  let done = 0;
  const add = batchCalls<number>(async (items) => {
    // Work takes time.
    await new Promise((resolve) => setTimeout(resolve, 5));
    done += items.length;
  });
  const seen = await Promise.all([1, 2, 3].map((item) => add(item).then(() => done)));
  expect(seen).toEqual([3, 3, 3]);
});

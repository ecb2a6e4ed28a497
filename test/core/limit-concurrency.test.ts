import { expect, test } from 'vitest';
import { limitConcurrency } from '../../src/core/limit-concurrency';

/** Tasks that a test ends by name, and the names of the tasks that have started. */
function works(most: number, names: readonly string[]) {
  const inTurn = limitConcurrency(most);
  const begun: string[] = [];
  const ends = new Map<string, (error?: Error) => void>();
  const all = names.map((name) =>
    inTurn(
      () =>
        new Promise<string>((resolve, reject) => {
          begun.push(name);
          ends.set(name, (error) => (error ? reject(error) : resolve(name)));
        }),
    ),
  );
  return { begun, all, end: (name: string, error?: Error) => ends.get(name)?.(error) };
}

const settled = () => new Promise((resolve) => setTimeout(resolve));

test('runs at most n tasks at once and starts the others in order', async () => {
  const { begun, all, end } = works(2, ['a', 'b', 'c', 'd']);
  await settled();
  expect(begun).toEqual(['a', 'b']);
  end('b');
  expect(await all[1]).toBe('b');
  await settled();
  expect(begun).toEqual(['a', 'b', 'c']);
});

test('a failed task rejects its own call, and the next task starts', async () => {
  const { begun, all, end } = works(1, ['a', 'b']);
  await settled();
  end('a', new Error('no'));
  await expect(all[0]).rejects.toThrow('no');
  await settled();
  expect(begun).toEqual(['a', 'b']);
});

import { expect, test } from 'vitest';
import { limitConcurrency } from '../../src/core/limit-concurrency';

/** Tasks that a test ends by name, and the names of the tasks that have started. */
function startTasks(limit: number, names: readonly string[]) {
  const run = limitConcurrency(limit);
  const started: string[] = [];
  const ends = new Map<string, (error?: Error) => void>();
  const all = names.map((name) =>
    run(
      () =>
        new Promise<string>((resolve, reject) => {
          started.push(name);
          ends.set(name, (error) => (error ? reject(error) : resolve(name)));
        }),
    ),
  );
  return { started, all, end: (name: string, error?: Error) => ends.get(name)?.(error) };
}

const nextTurn = () => new Promise((resolve) => setTimeout(resolve));

test('limitConcurrency runs at most n tasks at once and starts the others in order', async () => {
  const { started, all, end } = startTasks(2, ['a', 'b', 'c', 'd']);
  await nextTurn();
  expect(started).toEqual(['a', 'b']);
  end('b');
  expect(await all[1]).toBe('b');
  await nextTurn();
  expect(started).toEqual(['a', 'b', 'c']);
});

test('limitConcurrency rejects only the call of a failed task and starts the next task', async () => {
  const { started, all, end } = startTasks(1, ['a', 'b']);
  await nextTurn();
  end('a', new Error('no'));
  await expect(all[0]).rejects.toThrow('no');
  await nextTurn();
  expect(started).toEqual(['a', 'b']);
});

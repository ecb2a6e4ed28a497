import { expect, test } from 'vitest';
import { DirectoryCache } from '../../../src/relay/directory/directory-cache';
import { PlatformError } from '../../../src/relay/platform/platform-error';

function setUp() {
  let now = 1_000_000;
  const cache = new DirectoryCache({ now: () => now });
  let calls = 0;
  const find = (key: string, value: object = {}) =>
    cache.find(key, 1000, async () => {
      calls += 1;
      return { ...value };
    });
  const advance = (ms: number) => {
    now += ms;
  };
  return { cache, find, calls: () => calls, advance };
}

test('an answer is kept for its lifetime, and not after the clock was set back', async () => {
  const { find, calls, advance } = setUp();
  await find('a');
  advance(999);
  await find('a');
  expect(calls()).toBe(1);
  advance(1);
  await find('a');
  expect(calls()).toBe(2);
  advance(-5000);
  await find('a');
  expect(calls()).toBe(3);
});

test('the answers used least recently go first when there are too many', async () => {
  const { find, calls } = setUp();
  for (let at = 0; at < 5000; at += 1) await find(`key ${at}`);
  await find('key 0');
  await find('one more');
  expect(calls()).toBe(5001);
  await find('key 0');
  expect(calls()).toBe(5001);
  await find('key 1');
  expect(calls()).toBe(5002);
});

test('long answers push others out', async () => {
  const { find, calls } = setUp();
  const long = { text: 'x'.repeat(3_000_000) };
  for (const key of ['a', 'b', 'c']) await find(key, long);
  await find('c');
  await find('b');
  expect(calls()).toBe(3);
  await find('a', long);
  expect(calls()).toBe(4);
});

test('who waits for the look-up of an account that has used its share asks for itself', async () => {
  const { cache } = setUp();
  const refuse = async () => {
    throw new PlatformError('limited', 429, 429);
  };
  const [first, second] = await Promise.allSettled([
    cache.find('a', 1000, refuse),
    cache.find('a', 1000, async () => ({ ok: true })),
  ]);
  expect(first.status).toBe('rejected');
  expect(second).toMatchObject({ status: 'fulfilled', value: { text: '{"ok":true}' } });
});

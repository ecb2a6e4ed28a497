import { unzipSync } from 'fflate';
import { expect, onTestFinished, test, vi } from 'vitest';
import { type ZipFiles, zip } from '../../../src/tools/packaging/zip';

const files: ZipFiles = {
  'b.txt': Buffer.from('two'),
  'a/z.js': Buffer.from('one'.repeat(1000)),
  'A.txt': new Uint8Array(),
};

test('zip gives the same bytes for the same files in another order and at another time', () => {
  const first = zip(files);
  vi.setSystemTime('2031-07-14T12:00:00Z');
  onTestFinished(() => void vi.useRealTimers());
  const backwards = Object.fromEntries(Object.entries(files).reverse());
  expect(Buffer.from(zip(backwards)).equals(Buffer.from(first))).toBe(true);
});

test.each([
  'Pacific/Kiritimati',
  'America/Los_Angeles',
])('zip gives the same bytes in the time zone %s', (zone) => {
  const before = process.env.TZ;
  const here = zip(files);
  process.env.TZ = zone;
  try {
    expect(Buffer.from(zip(files)).equals(Buffer.from(here))).toBe(true);
  } finally {
    process.env.TZ = before;
  }
});

test('zip contains all files, sorted by name', () => {
  const out = unzipSync(zip(files));
  expect(Object.keys(out)).toEqual(['A.txt', 'a/z.js', 'b.txt']);
  for (const [name, bytes] of Object.entries(files))
    expect(out[name]).toEqual(new Uint8Array(bytes));
});

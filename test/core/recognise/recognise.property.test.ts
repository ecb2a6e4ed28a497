import fc from 'fast-check';
import { classicAddressToXAddress, encodeAccountID } from 'ripple-address-codec';
import { expect, test } from 'vitest';
import { recognise } from '../../../src/core/recognise/recognise';

const read = (text: string) =>
  recognise({ id: 'd', createdAt: 0, kind: 'selection', text, site: '' });

const address = fc
  .uint8Array({ minLength: 20, maxLength: 20 })
  .map((bytes) => encodeAccountID(bytes));
const tag = fc.integer({ min: 0, max: 0xffff_ffff });
const xrp = fc.bigInt({ min: 1n, max: 10n ** 17n }).map((drops) => {
  const text = drops.toString().padStart(7, '0');
  return `${text.slice(0, -6)}.${text.slice(-6)}`;
});
const prose = fc.constantFrom('', 'Please pay ', 'Here: “', '(', '<', '\u200b', 'Address:\n');
const end = fc.constantFrom('', '.', '”', ')', '>', '\u200b', ' Thank you!', '\n');

/** Every way to write a destination with a tag. */
const notation = fc.constantFrom(
  (to: string, dt: number) => `${to}:${dt}`,
  (to: string, dt: number) => `${to}?dt=${dt}`,
  (to: string, dt: number) => `${to} destination tag: ${dt}`,
  (to: string, dt: number) => `xrpl:${to}?dt=${dt}`,
  (to: string, dt: number) => `ripple:${to}?tag=${dt}`,
  (to: string, dt: number) => `https://xaman.app/detect/request:${to}?dt=${dt}`,
  (to: string, dt: number) => `https://shop.test/pay?to=${to}&dt=${dt}`,
  (to: string, dt: number) => classicAddressToXAddress(to, dt, false),
);

test('any address and tag, in any notation, in prose: the same payment', () => {
  fc.assert(
    fc.property(address, tag, notation, prose, end, (to, dt, write, before, after) => {
      const found = read(before + write(to, dt) + after);
      expect(found).toMatchObject({ kind: 'payment', payment: { destination: to, tag: dt } });
    }),
    { numRuns: 2000 },
  );
});

test('any amount in a link is kept to the drop', () => {
  fc.assert(
    fc.property(address, xrp, (to, amount) => {
      const found = read(`xrpl:${to}?amount=${amount}`);
      expect(found).toMatchObject({ payment: { destination: to, xrp: amount } });
    }),
    { numRuns: 500 },
  );
});

test('no changed character leads to another address', () => {
  const letter = fc.constantFrom(
    ...'rpshnaf39wBUDNEGHJKLM4PQRST7VWXYZ2bcdeCg65jkm8oFqi1tuvAxyz0OIl',
  );
  fc.assert(
    fc.property(address, fc.nat(), letter, notation, tag, (to, at, other, write, dt) => {
      const place = at % to.length;
      const changed = to.slice(0, place) + other + to.slice(place + 1);
      fc.pre(changed !== to);
      const text = write(to, dt).replace(to, changed);
      const found = read(text);
      if (found.kind === 'payment') expect(found.payment.destination).toBe(to);
    }),
    { numRuns: 3000 },
  );
});

const KINDS = ['payment', 'transaction', 'hash', 'blob', 'secret', 'nothing'];

/** Pieces that patterns stumble over. */
const piece = fc.constantFrom(
  ...[
    'r',
    'X',
    's',
    'ED',
    '{',
    '}',
    '"',
    "'",
    '“',
    ':',
    '?',
    'dt',
    'tag',
    ' ',
    '\n',
    '0',
    '9',
    '//',
  ],
  ...['/*', '\\', 'xrpl:', 'https://', 'secret', 'TransactionType', '%', '\u200b', 'to=', '&'],
);

test('whatever is selected, it is judged, never thrown at', { timeout: 60_000 }, () => {
  const repeated = fc.tuple(piece, fc.integer({ min: 1, max: 400 })).map(([p, n]) => p.repeat(n));
  const text = fc.array(fc.oneof(piece, repeated, fc.string(), address), { maxLength: 40 });
  fc.assert(
    fc.property(text, (parts) => {
      expect(KINDS).toContain(read(parts.join('')).kind);
    }),
    { numRuns: 100_000 },
  );
});

// A pattern that tries every start with every end would run into the test's time limit here.
test.each([
  ...['dt', '"', '{', '{"', 'r', 'https://x/?to=', 'destination tag ', 'secret', '/*', ' ', '\\'],
  ...['rPT1Sjq2YGrBMTttX4GZHjKu9dyfzbpAYe ', 'xrpl:r ', 'TransactionType{'],
])('%j up to the limit is judged', (part) => {
  const text = part.repeat(Math.floor(65_536 / part.length));
  expect(KINDS).toContain(read(text).kind);
  expect(KINDS).toContain(read(`dt${' '.repeat(60_000)}${part}`).kind);
});

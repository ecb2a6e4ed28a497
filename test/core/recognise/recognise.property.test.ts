import fc from 'fast-check';
import { classicAddressToXAddress, encodeAccountID } from 'ripple-address-codec';
import { expect, test } from 'vitest';
import { recognise } from '../../../src/core/recognise/recognise';
import { runs } from '../../runs';

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
  (to: string, dt: number) => `https://xaman.app/detect/${to}?dt=${dt}`,
  (to: string, dt: number) => `https://xumm.app/detect/${to}:${dt}`,
  (to: string, dt: number) => `https://xumm.app/detect/xrpl:${to}?dt=${dt}`,
  (to: string, dt: number) => `https://xumm.app/detect/?to=${to}&tag=${dt}`,
  (to: string, dt: number) => `${to}:${dt}`,
  (to: string, dt: number) => `${to}?dt=${dt}`,
  (to: string, dt: number) => `${to} destination tag: ${dt}`,
  (to: string, dt: number) => `xrpl:${to}?dt=${dt}`,
  (to: string, dt: number) => `ripple:${to}?tag=${dt}`,
  (to: string, dt: number) => `https://xaman.app/detect/request:${to}?dt=${dt}`,
  (to: string, dt: number) => `https://shop.test/pay?to=${to}&dt=${dt}`,
  (to: string, dt: number) => classicAddressToXAddress(to, dt, false),
);

test('reads the same payment from any address and tag, in any notation, in prose', () => {
  fc.assert(
    fc.property(address, tag, notation, prose, end, (to, dt, write, before, after) => {
      const found = read(before + write(to, dt) + after);
      expect(found).toMatchObject({ kind: 'payment', payment: { destination: to, tag: dt } });
    }),
    { numRuns: runs(2000) },
  );
});

const iou = fc
  .tuple(fc.bigInt({ min: 1n, max: 10n ** 15n - 1n }), fc.integer({ min: 0, max: 15 }))
  .map(([digits, places]) => {
    const text = digits.toString().padStart(places + 1, '0');
    return places === 0 ? text : `${text.slice(0, -places)}.${text.slice(-places)}`;
  });
const code = fc.stringMatching(/^[A-WYZ][A-Z0-9]{2}$/);
const inHex = (value: object) => Buffer.from(JSON.stringify(value)).toString('hex');

/** The kinds of links that have an amount. */
const linkStart = fc.constantFrom(
  'xrpl:',
  'xrpl://',
  'ripple:',
  'https://xaman.app/detect/request:',
  'https://xumm.app/detect/',
  'https://www.xaman.app/detect/xrpl:',
);

test('reads the same token payment from any link, in prose', () => {
  fc.assert(
    fc.property(
      ...[address, address, code, iou, tag, linkStart, prose, end],
      (to, issuer, currency, value, dt, start, before, after) => {
        const link = `${start}${to}?amount=${value}&currency=${currency}&issuer=${issuer}&dt=${dt}`;
        expect(read(`${before}${link}${after}`)).toEqual({
          kind: 'payment',
          payment: { destination: to, tag: dt, token: { currency, issuer, value } },
        });
      },
    ),
    { numRuns: runs(2000) },
  );
});

/** Every way to write a transaction. */
const container = fc.constantFrom(
  (txjson: object) => JSON.stringify(txjson),
  (txjson: object) => JSON.stringify({ txjson }, null, 2),
  (txjson: object) => JSON.stringify({ command: 'submit', tx_json: txjson }),
  (txjson: object) => JSON.stringify({ method: 'submit', params: [{ tx_json: txjson }] }),
  (txjson: object) => inHex(txjson),
  (txjson: object) => inHex({ txjson }).toUpperCase(),
  (txjson: object) => `https://xaman.app/detect/${inHex(txjson)}`,
);

test('reads the same transaction from any container', () => {
  fc.assert(
    fc.property(
      address,
      address,
      code,
      iou,
      tag,
      container,
      (to, issuer, currency, value, dt, write) => {
        const Amount = { currency, issuer, value };
        const txjson = { TransactionType: 'Payment', Destination: to, DestinationTag: dt, Amount };
        expect(read(write(txjson))).toEqual({ kind: 'transaction', txjson });
      },
    ),
    { numRuns: runs(1000) },
  );
});

test('keeps any options of a payload body', () => {
  const options = fc.record(
    {
      submit: fc.boolean(),
      multisign: fc.boolean(),
      expire: fc.integer({ min: 1, max: 10_000 }),
      force_network: fc.constantFrom('MAINNET', 'TESTNET', 'XAHAU'),
      pathfinding: fc.boolean(),
    },
    { requiredKeys: ['submit'] },
  );
  const forms = [Boolean, Number, String] as const;
  fc.assert(
    fc.property(options, fc.constantFrom(...forms), address, (options, form, Destination) => {
      const txjson = { TransactionType: 'AccountDelete', Destination };
      const { force_network: network, ...others } = options;
      const body = { txjson, options: { ...options, submit: form(options.submit) } };
      expect(read(JSON.stringify(body))).toEqual({
        kind: 'transaction',
        txjson,
        options: { ...others, ...(network && { network }) },
      });
    }),
    { numRuns: runs(500) },
  );
});

test('keeps any amount in a link, to the drop', () => {
  fc.assert(
    fc.property(address, xrp, (to, amount) => {
      const found = read(`xrpl:${to}?amount=${amount}`);
      expect(found).toMatchObject({ payment: { destination: to, xrp: amount } });
    }),
    { numRuns: runs(500) },
  );
});

test('never reads another address after one character was changed', () => {
  const letter = fc.constantFrom(
    ...'rpshnaf39wBUDNEGHJKLM4PQRST7VWXYZ2bcdeCg65jkm8oFqi1tuvAxyz0OIl',
    ...'аеорсхАВЕКМНОРСТХΑΒΕΖΗΙΚΜΝΟΡΤΥΧｒＰ１é\u200b\u202e\u0336\n :?&=%',
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
    { numRuns: runs(3000) },
  );
});

const KINDS = [
  ...[
    'payment',
    'transaction',
    'hash',
    'ctid',
    'object',
    'blob',
    'payload',
    'elsewhere',
    'secret',
    'nothing',
  ],
];

/** Milliseconds: far more than any text takes on a slow machine, far less than with exponential backtracking. */
const MAX_DURATION_MS = 200;

/** Recognises a text. @returns CPU time of this process in milliseconds, without other processes */
function timed(text: string): number {
  const start = process.cpuUsage();
  expect(KINDS).toContain(read(text).kind);
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

/** The fastest of three runs: a busy machine is slow once, exponential backtracking always. */
function fastest(text: string): number {
  let best = timed(text);
  for (let more = 0; more < 2 && best > MAX_DURATION_MS; more += 1)
    best = Math.min(best, timed(text));
  return best;
}

/** Text that is difficult for regular expressions. */
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
  ...[
    'xumm://',
    'xaman.app/detect/',
    'xapp:',
    '$',
    '.',
    '%25',
    '\\u0073',
    'Р',
    'ｒ',
    '\u202e',
    'ED',
  ],
  ...['txblob', 'params', '[', 'sEd', 's', '12', '7B22', '1. word ', 'abandon ', '__proto__'],
  ...['/*', '\\', 'xrpl:', 'https://', 'secret', 'TransactionType', '%', '\u200b', 'to=', '&'],
);

test('recognises any text without an exception and in time', { timeout: 600_000 }, () => {
  const repeated = fc.tuple(piece, fc.integer({ min: 1, max: 400 })).map(([p, n]) => p.repeat(n));
  const text = fc.array(fc.oneof(piece, repeated, fc.string(), address), { maxLength: 40 });
  fc.assert(
    fc.property(text, (parts) => {
      expect(fastest(parts.join(''))).toBeLessThan(MAX_DURATION_MS);
    }),
    { numRuns: runs(20_000) },
  );
});

// A pattern that tries every start with every end would take seconds on these texts.
test.each([
  ...['dt', '"', '{', '{"', 'r', 's', 'sp', 'sEdT', 'https://x/?to=', 'destination tag ', 'secret'],
  ...['/*', ' ', '\\', 'rPT1Sjq2YGrBMTttX4GZHjKu9dyfzbpAYe ', 'xrpl:r ', 'TransactionType{'],
  ...[
    'a:',
    '%',
    '%25',
    '%2573',
    '7B',
    '0',
    '1. word ',
    '["word",',
    '"word word ',
    '\\u0073',
    '&#1;',
  ],
  ...[
    'xumm://',
    'a.',
    '$a.',
    'Р',
    'ｒ',
    '\u0301',
    '\u200b',
    '\u202e',
    '😀',
    '请付款',
    '/a',
    '))',
    '[{',
  ],
  ...['nft/', 'wc:', 'bitcoin:', 'C5A2B3C400010000 ', 'Check ID: ', `${'AB'.repeat(24)} `, 'n'],
  ...[`${'AB'.repeat(32)} `, `00081770${'AB'.repeat(28)} `, `0x${'AB'.repeat(20)} `],
  ...['1 {TransactionType\n', '> {TransactionType\n', '+{TransactionType\n-a\n', '<a '],
  ...['{"TransactionType":"Payment"}\n', '{"TransactionType":', '%7B%22TransactionType%22'],
  ...['hello there ', 'aGVsbG8gdGhlcmUgbXkgZnJpZW5kLCBob3c ', 'to=a&', '-', '_', '\n', '1 '],
])('recognises %j repeated to 50,000 characters in time', (part) => {
  const text = part.repeat(Math.floor(50_000 / part.length));
  expect(fastest(text)).toBeLessThan(MAX_DURATION_MS);
  expect(fastest(`https://xaman.app/detect/${text}`)).toBeLessThan(MAX_DURATION_MS);
  expect(fastest(`{"TransactionType":"${text}`)).toBeLessThan(MAX_DURATION_MS);
  expect(fastest(`dt${' '.repeat(30_000)}${part}`)).toBeLessThan(MAX_DURATION_MS);
});

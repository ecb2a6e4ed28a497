import fc from 'fast-check';
import { encodeSeed } from 'ripple-address-codec';
import { describe, expect, test } from 'vitest';
import { type Gathered, makeReport } from '../../../src/core/diagnostics/report';
import { ALICE, UUID } from '../request/request-row';
import { GATHERED, IDENTIFIER, JWT, RELAY_TOKEN, TXID } from './gathered';

const parse = (gathered: Gathered) => JSON.parse(makeReport(gathered));

test('the report says what helps to help', () => {
  expect(parse(GATHERED)).toMatchObject({
    version: '0.1.0',
    made: '2026-11-21T00:00:00.000Z',
    browser: { userAgent: GATHERED.userAgent, language: 'en-GB', os: 'linux', arch: 'x86-64' },
    granted: { permissions: ['storage', 'alarms'], hosts: ['https://xumm.app/*'], otherHosts: 1 },
    settings: { apiKey: 'own', nodes: { MAINNET: 'own' }, share: 40, relay: true },
    session: {
      signedIn: true,
      account: ALICE,
      expiresAt: '2026-11-22T00:00:00.000Z',
      relay: { until: '2026-12-20T00:00:00.000Z', failedAt: '2026-11-20T00:00:00.000Z' },
    },
    storage: { version: 4, stores: { requests: 12, drafts: 1 }, beside: 1, usage: 5, quota: 10 },
    open: [{ identifier: IDENTIFIER, problem: { code: 'offline', times: 2 } }],
    request: {
      identifier: IDENTIFIER,
      type: 'Payment',
      fields: ['TransactionType', 'Destination', 'Amount'],
      known: true,
      signed: true,
      transaction: TXID,
      nodeResult: 'tesSUCCESS',
    },
  });
});

test('it says neither what was paid to whom, nor where it came from', () => {
  const text = makeReport(GATHERED);
  const { request, stored } = GATHERED;
  const session = { ...stored.session, account: 'nobody' };
  const withoutSession = makeReport({ ...GATHERED, stored: { ...stored, session } });
  expect(withoutSession).not.toContain(ALICE);
  const hidden = [JWT, RELAY_TOKEN, UUID, request.site, request.answer?.hex ?? ''];
  for (const each of [...hidden, 'my-node', 'my-relay', 'Ann']) expect(text).not.toContain(each);
});

test.each([
  ['nothing at all', {}],
  [
    'texts',
    { platform: 'x', granted: 'x', stored: 'x', database: 'x', estimate: 'x', request: 'x' },
  ],
  ['nulls', { platform: null, granted: null, stored: null, database: null, estimate: null }],
  [
    'damage',
    { granted: { origins: 5 }, stored: { session: 5 }, open: [5, { body: 1 }], request: {} },
  ],
])('of %s it makes a report all the same', (_name, given) => {
  const none = { version: undefined, userAgent: undefined, language: undefined };
  const { at, builtInApiKey } = GATHERED;
  const gathered = { at, builtInApiKey, ...none, open: [], ...given } as unknown as Gathered;
  expect(parse(gathered)).toMatchObject({ product: 'Xaman Companion' });
});

/** Base64url as tokens have it. */
const part = (min: number) =>
  fc.uint8Array({ minLength: min, maxLength: 90 }).map((b) => Buffer.from(b).toString('base64url'));
const jwt = fc
  .tuple(part(12), part(24))
  .map(([claims, signature]) => `eyJhbGciOiJSUzI1NiJ9.eyJ${claims}.${signature}`);
const seed = fc
  .tuple(fc.uint8Array({ minLength: 16, maxLength: 16 }), fc.constantFrom('ed25519', 'secp256k1'))
  .map(([entropy, kind]) => encodeSeed(entropy, kind as 'ed25519'));
const pair = fc.tuple(fc.uuid(), fc.uuid()).map((two) => two.join(':'));
const relayToken = fc
  .uint8Array({ minLength: 32, maxLength: 32 })
  .map((bytes) => Buffer.from(bytes).toString('base64url'));
const secret = fc.oneof(jwt, relayToken, seed, fc.uuid(), pair);

/** Every place something can stand in: paths to the leaves of what was gathered. */
function leaves(value: unknown, way: readonly string[] = []): string[][] {
  if (typeof value !== 'object' || value === null) return [[...way]];
  return Object.entries(value).flatMap(([key, entry]) => leaves(entry, [...way, key]));
}

function withAt(value: unknown, [key, ...rest]: readonly string[], put: unknown): unknown {
  if (key === undefined) return put;
  const copy = structuredClone(value) as Record<string, unknown>;
  copy[key] = withAt(copy[key], rest, put);
  return copy;
}

describe('no token comes out', () => {
  const places = leaves(GATHERED).filter(([first]) => first !== 'at' && first !== 'builtInApiKey');
  const around = fc.constantFrom('', ' ', 'x', '"', 'Token: ', 'https://node.example/', '\n');

  test('whatever it stands in place of, alone or among others', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...places),
        secret,
        around,
        around,
        (way, token, before, after) => {
          const put = withAt(GATHERED, way, before + token + after) as Gathered;
          expectNothingOf(token, makeReport(put));
        },
      ),
      { numRuns: 600 },
    );
  });

  test('wherever it is added, as a value or as a name', () => {
    const objects = [[], ...places.map((way) => way.slice(0, -1))];
    fc.assert(
      fc.property(fc.constantFrom(...objects), secret, fc.boolean(), (way, token, asName) => {
        const key = asName ? token : 'added';
        const put = withAt(GATHERED, [...way, key], asName ? 5 : token) as Gathered;
        expectNothingOf(token, makeReport(put));
      }),
      { numRuns: 600 },
    );
  });
});

/** No run of it long enough to be of use. */
function expectNothingOf(token: string, report: string): void {
  const length = 14;
  for (let at = 0; at + length <= token.length; at += 1) {
    const run = token.slice(at, at + length);
    if (report.includes(run)) expect.fail(`${run} of ${token}`);
  }
}

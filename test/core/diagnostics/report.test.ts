import fc from 'fast-check';
import { encodeSeed } from 'ripple-address-codec';
import { describe, expect, test } from 'vitest';
import { createReport, type ReportInput } from '../../../src/core/diagnostics/report';
import { runs } from '../../runs';
import { ALICE, UUID } from '../request/request-row';
import { IDENTIFIER, JWT, RELAY_TOKEN, REPORT_INPUT, TXID } from './report-input';

const parse = (input: ReportInput) => JSON.parse(createReport(input));

test('createReport includes what support needs', () => {
  expect(parse(REPORT_INPUT)).toMatchObject({
    version: '0.1.0',
    made: '2026-11-21T00:00:00.000Z',
    browser: { userAgent: REPORT_INPUT.userAgent, language: 'en-GB', os: 'linux', arch: 'x86-64' },
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

test('createReport includes no addresses of a request, websites, hosts or tokens', () => {
  const text = createReport(REPORT_INPUT);
  const { request, stored } = REPORT_INPUT;
  const session = { ...stored.session, account: 'none' };
  const withoutSession = createReport({ ...REPORT_INPUT, stored: { ...stored, session } });
  expect(withoutSession).not.toContain(ALICE);
  const hidden = [JWT, RELAY_TOKEN, UUID, request.site, request.answer?.hex ?? ''];
  for (const each of [...hidden, 'my-node', 'my-relay', 'Ann']) expect(text).not.toContain(each);
});

test.each([
  ['no data', {}],
  [
    'texts',
    { platform: 'x', granted: 'x', stored: 'x', database: 'x', estimate: 'x', request: 'x' },
  ],
  ['nulls', { platform: null, granted: null, stored: null, database: null, estimate: null }],
  [
    'damaged data',
    { granted: { origins: 5 }, stored: { session: 5 }, open: [5, { body: 1 }], request: {} },
  ],
])('createReport creates a report of %s', (_name, given) => {
  const none = { version: undefined, userAgent: undefined, language: undefined };
  const { at, builtInApiKey } = REPORT_INPUT;
  const input = { at, builtInApiKey, ...none, open: [], ...given } as unknown as ReportInput;
  expect(parse(input)).toMatchObject({ product: 'Xaman Companion' });
});

/** Base64url, as in tokens. */
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

/** The paths to all values of the input that are not objects. */
function leaves(value: unknown, path: readonly string[] = []): string[][] {
  if (typeof value !== 'object' || value === null) return [[...path]];
  return Object.entries(value).flatMap(([key, entry]) => leaves(entry, [...path, key]));
}

function withValueAt(
  value: unknown,
  [key, ...rest]: readonly string[],
  inserted: unknown,
): unknown {
  if (key === undefined) return inserted;
  const copy = structuredClone(value) as Record<string, unknown>;
  copy[key] = withValueAt(copy[key], rest, inserted);
  return copy;
}

describe('createReport removes a token', () => {
  const paths = leaves(REPORT_INPUT).filter(
    ([first]) => first !== 'at' && first !== 'builtInApiKey',
  );
  const around = fc.constantFrom('', ' ', 'x', '"', 'Token: ', 'https://node.example/', '\n');

  test('in place of any value, alone or inside text', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...paths),
        secret,
        around,
        around,
        (path, token, before, after) => {
          const input = withValueAt(REPORT_INPUT, path, before + token + after) as ReportInput;
          expectNothingOf(token, createReport(input));
        },
      ),
      { numRuns: runs(600) },
    );
  });

  test('added anywhere, as a value or as a key', () => {
    const objects = [[], ...paths.map((path) => path.slice(0, -1))];
    fc.assert(
      fc.property(fc.constantFrom(...objects), secret, fc.boolean(), (path, token, asKey) => {
        const key = asKey ? token : 'added';
        const input = withValueAt(REPORT_INPUT, [...path, key], asKey ? 5 : token) as ReportInput;
        expectNothingOf(token, createReport(input));
      }),
      { numRuns: runs(600) },
    );
  });
});

/** Fails when the report contains 14 consecutive characters of the token. */
function expectNothingOf(token: string, report: string): void {
  const length = 14;
  for (let at = 0; at + length <= token.length; at += 1) {
    const run = token.slice(at, at + length);
    if (report.includes(run)) expect.fail(`${run} of ${token}`);
  }
}

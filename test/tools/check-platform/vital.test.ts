import { exportJWK, generateKeyPair } from 'jose';
import { expect, test } from 'vitest';
import { type Sandbox, startSandbox } from '../../../src/sandbox/sandbox';
import type { Observations } from '../../../src/tools/check-platform/observations';
import { rows } from '../../../src/tools/check-platform/rows/rows';
import { exitCodeOf, judgeRows } from '../../../src/tools/check-platform/rows/verdict';
import { call } from '../../sandbox/client';
import { check, verdictOn } from './check';

const PING = '/api/v1/jwt/ping';
const other = { 'Access-Control-Allow-Origin': 'https://example.org' };

/** Answers of the platform that would end the product, and the row that must notice each. */
const FAULTS: readonly (readonly [string, string, (sandbox: Sandbox) => void])[] = [
  [
    'no preflight for extensions',
    'the API has CORS headers',
    ({ faults }) =>
      faults.always({ method: 'OPTIONS', path: PING }, { status: 204, headers: other }),
  ],
  [
    'no CORS headers on a refusal',
    'the API has CORS headers',
    ({ faults }) =>
      faults.always(
        { method: 'GET', path: PING },
        { status: 401, body: { error: 'Invalid JWT' }, headers: other },
      ),
  ],
  [
    'a refusal of a JWT without words',
    'the extension recognises the refusal',
    ({ faults }) => faults.always({ path: PING }, { status: 403, body: { error: { code: 7 } } }),
  ],
  [
    'no published keys',
    'a published key verifies',
    ({ faults }) => faults.always({ path: /certs$/ }, { status: 200, body: { keys: [] } }),
  ],
  [
    'identifiers that cannot be found',
    'a created payload is found',
    ({ faults }) =>
      faults.always({ path: /payload\/ci\// }, { status: 404, body: { error: { code: 404 } } }),
  ],
  [
    'an answer to a new payload in another shape',
    'a created payload is found',
    ({ faults }) => faults.always({ method: 'POST', path: /payload$/ }, { status: 200, body: {} }),
  ],
  [
    'no cancelling with a JWT',
    'a session cancels',
    ({ faults }) =>
      faults.always({ method: 'DELETE', path: /payload/ }, { status: 404, body: { error: true } }),
  ],
];

test.each(FAULTS)('the check exits with 1 for %s', async (_, point, prepare) => {
  const run = await check({ prepare: (sandbox) => void prepare(sandbox) });
  expect(verdictOn(run, point)).toBe('WRONG');
  expect(run.screen).toMatch(/^WRONG {2}/m);
  expect(run.exitCode).toBe(1);
});

test('a JWT is verified by any of several keys', async () => {
  const foreign = await exportJWK((await generateKeyPair('RS256')).publicKey);
  const sandbox = await startSandbox();
  // All sandboxes of a process have the same key.
  const { keys } = (await call(sandbox, 'https://oauth2.xumm.app/certs')).json;
  await sandbox.close();
  const body = { keys: [foreign, ...keys] };
  const run = await check({
    prepare: ({ faults }) => void faults.always({ path: /certs$/ }, { status: 200, body }),
  });
  expect(verdictOn(run, 'a published key verifies')).toBe('right');
});

const cancelled = { reason: 'OK', frame: 'none', isShown: true } as const;
const created = { host: 'xumm.app', isPushed: true, isFound: true, expireMinutes: 60 };
const token = {
  lifetimeSeconds: 86_400,
  hasKid: false,
  isVerified: true,
  isAccepted: true,
  hasUserToken: true,
  hasOptionalClaims: true,
};
const rejected = {
  frameTxid: 'null',
  extendsToken: true,
  lagMs: undefined,
  unsetFields: 'empty',
  hasMilliseconds: false,
  laterSocket: 'expired',
};

/** What it would be to see a vital assumption fail, once for each. */
const FAILURES: readonly Observations[] = [
  { corsAdmits: { chromium: false, firefox: true } },
  { statusForOrigin: { chromium: 200, firefox: 403 } },
  { redirectAccepted: { chromium: true, firefox: false } },
  { token: { ...token, isVerified: false } },
  { token: { ...token, isAccepted: false } },
  { refusedToken: { status: 403, error: 'Refused' } },
  { created: { ...created, isFound: false } },
  { duplicate: { status: 200, code: undefined } },
  { cancelled: { ...cancelled, reason: 'HTTP 404' } },
  { cancelled: { ...cancelled, isShown: false } },
  { rejected },
];

test.each(FAILURES)('%j makes the exit code 1', (seen) => {
  const judged = judgeRows(rows, seen);
  expect(judged.filter(({ verdict }) => verdict === 'WRONG')).toHaveLength(1);
  expect(exitCodeOf(judged)).toBe(1);
});

test('every vital row can fail', () => {
  const failed = FAILURES.flatMap((seen) =>
    judgeRows(rows, seen).filter(({ verdict }) => verdict === 'WRONG'),
  );
  const vital = rows.filter(({ isVital }) => isVital);
  expect(failed.map(({ row }) => row.point).sort()).toEqual(vital.map(({ point }) => point).sort());
});

test('a vital row that was not seen makes the exit code 2', () => {
  expect(exitCodeOf(judgeRows(rows, {}))).toBe(2);
});

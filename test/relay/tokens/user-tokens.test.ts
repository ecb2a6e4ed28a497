import { randomBytes } from 'node:crypto';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openStore } from '../../../src/relay/store/open-store';
import type { Sql } from '../../../src/relay/store/sql';
import { listTokens } from '../../../src/relay/tokens/list-tokens';
import { createSeal } from '../../../src/relay/tokens/seal';
import { countLivePermissions, UserTokens } from '../../../src/relay/tokens/user-tokens';
import { useStores } from '../use-stores';

const DAY = 86_400_000;
const T0 = 1_700_000_000_000;
const A = '44444444-4444-4444-8444-44444444444a';
const B = '44444444-4444-4444-8444-44444444444b';
const KEY = randomBytes(32);
const newStore = useStores();
let sql: Sql;
let tokens: UserTokens;

beforeAll(async () => {
  sql = await openStore(await newStore());
  return () => sql.close();
}, 60_000);
beforeEach(async () => {
  await sql.query('TRUNCATE users');
  tokens = new UserTokens(sql, createSeal([KEY]));
});

/** Applies a token signed on a day. A webhook also reports its day of issue and its expiry. */
const apply = (token: string, signedOn: number, { issuedOn = signedOn, days = 30 } = {}) =>
  tokens.apply(
    'rA',
    { token, issuedAt: T0 + issuedOn * DAY, expiresAt: T0 + (signedOn + days) * DAY },
    T0 + signedOn * DAY,
  );
const findLive = (day: number) => tokens.findLive('rA', T0 + day * DAY);
const permission = async (day: number) => {
  const found = await tokens.findPermission('rA', T0 + day * DAY);
  return found && { state: found.state, until: (found.until - T0) / DAY };
};

test('an account that never signed has no permission', async () => {
  expect([await permission(0), await findLive(0)]).toEqual([undefined, undefined]);
});

test('a permission is live until its expiry and then expired', async () => {
  await apply(A, 0);
  expect(await permission(29.99)).toEqual({ state: 'live', until: 30 });
  expect(await findLive(29.99)).toBe(A);
  expect(await permission(30)).toEqual({ state: 'expired', until: 30 });
  expect(await findLive(30)).toBeUndefined();
  expect([
    await countLivePermissions(sql, T0 + DAY),
    await countLivePermissions(sql, T0 + 30 * DAY),
  ]).toEqual([1, 0]);
});

test('each signature renews the permission', async () => {
  await apply(A, 0);
  await apply(A, 20, { issuedOn: 0 });
  expect(await permission(20)).toEqual({ state: 'live', until: 50 });
  await apply(A, 60, { issuedOn: 0 });
  expect(await permission(60)).toEqual({ state: 'live', until: 90 });
});

test.each([
  ['the same signature again', [0, 0, 0]],
  ['an older signature later', [20, 0]],
  ['signatures in the wrong order', [20, 10, 15, 0, 20]],
])('repeated and late signatures never shorten it: %s', async (_what, days) => {
  for (const day of days) await apply(A, day, { issuedOn: 0 });
  expect(await permission(20)).toEqual({ state: 'live', until: Math.max(...days) + 30 });
});

test('simultaneous signatures give the latest expiry', async () => {
  const days = [3, 17, 9, 1, 20, 12, 5];
  await Promise.all(days.map((day) => apply(A, day, { issuedOn: 0 })));
  expect(await permission(20)).toEqual({ state: 'live', until: 50 });
});

describe('a revoked token', () => {
  beforeEach(async () => {
    await apply(A, 0);
    await tokens.markRevoked('rA', A, T0 + 10 * DAY);
  });

  test('is not used', async () => {
    expect(await permission(10)).toEqual({ state: 'revoked', until: 10 });
    expect(await findLive(10)).toBeUndefined();
    expect(await countLivePermissions(sql, T0 + 10 * DAY)).toBe(0);
  });

  test('is not restored by an earlier signature that is reported late', async () => {
    await apply(A, 9, { issuedOn: 0 });
    expect(await permission(11)).toEqual({ state: 'revoked', until: 10 });
  });

  test.each([
    [A],
    [B],
  ])('is replaced or restored by the next signature, with token %s', async (token) => {
    await apply(token, 11);
    expect(await permission(11)).toEqual({ state: 'live', until: 41 });
    expect(await findLive(11)).toBe(token);
  });

  test('is replaced by a new token that was signed before the relay noticed the revocation', async () => {
    await apply(B, 9);
    expect(await findLive(11)).toBe(B);
  });

  test('keeps its time when it is marked again', async () => {
    await tokens.markRevoked('rA', A, T0 + 12 * DAY);
    expect(await permission(12)).toEqual({ state: 'revoked', until: 10 });
  });
});

test.each([
  ['another token', B, 10],
  ['an expired token', A, 40],
])('markRevoked ignores %s', async (_what, token, day) => {
  await apply(A, 0);
  const before = await permission(day);
  await tokens.markRevoked('rA', token, T0 + day * DAY);
  expect(await permission(day)).toEqual(before);
});

test('a token signed later replaces one with a later expiry', async () => {
  await apply(A, 0, { days: 365 });
  await apply(B, 10);
  expect([await findLive(11), await permission(11)]).toEqual([B, { state: 'live', until: 40 }]);
});

test('a token signed earlier and reported late replaces nothing', async () => {
  await apply(B, 10);
  await apply(A, 0, { days: 365 });
  expect([await findLive(11), await permission(11)]).toEqual([B, { state: 'live', until: 40 }]);
});

test('the token signed later wins, even if the other was issued later', async () => {
  await apply(A, 0, { issuedOn: 5 });
  await apply(B, 10, { issuedOn: 1 });
  expect(await findLive(11)).toBe(B);
  await apply(A, 9, { issuedOn: 11 });
  expect(await findLive(11)).toBe(B);
});

describe('extend', () => {
  const extend = (token: string, day: number) =>
    tokens.extend('rA', { token, issuedAt: T0 + day * DAY, expiresAt: T0 + (day + 30) * DAY });

  test('moves the expiry of the stored token', async () => {
    await apply(A, 0);
    await extend(A, 20);
    expect([await findLive(40), await permission(40)]).toEqual([A, { state: 'live', until: 50 }]);
  });

  test.each([
    ['another token', B, 20, { state: 'live', until: 30 }],
    ['an earlier end', A, -1, { state: 'live', until: 30 }],
  ])('ignores %s', async (_what, token, day, wanted) => {
    await apply(A, 0);
    await extend(token, day);
    expect([await findLive(10), await permission(10)]).toEqual([A, wanted]);
  });

  test('does not restore a revoked token', async () => {
    await apply(A, 0);
    await tokens.markRevoked('rA', A, T0 + 10 * DAY);
    await extend(A, 20);
    expect([await findLive(20), await permission(20)]).toEqual([
      undefined,
      { state: 'revoked', until: 10 },
    ]);
  });

  test('ignores an account without a token, or with a token without a known signature', async () => {
    await extend(A, 20);
    expect(await permission(20)).toBeUndefined();
    await apply(A, 0);
    await sql.query('UPDATE users SET token_signed_at = NULL');
    await extend(A, 20);
    const [row] = await sql.query('SELECT token_expires_at FROM users');
    expect(row).toEqual({ token_expires_at: T0 + 30 * DAY });
  });

  test('does not make a later signature look old', async () => {
    await apply(A, 0);
    await extend(A, 20);
    await apply(B, 10);
    expect(await findLive(11)).toBe(B);
  });
});

describe('a token without a known signature', () => {
  beforeEach(async () => {
    await apply(B, 50, { days: 300 });
    await sql.query('UPDATE users SET token_signed_at = NULL');
  });

  test('is not used, and is reported as expired', async () => {
    expect([await findLive(51), await permission(51)]).toEqual([
      undefined,
      { state: 'expired', until: 51 },
    ]);
    expect(await permission(400)).toEqual({ state: 'expired', until: 350 });
    expect(await countLivePermissions(sql, T0 + 51 * DAY)).toBe(0);
    expect(await listTokens(sql, T0 + 51 * DAY, 10)).toMatchObject([{ state: 'expired' }]);
  });

  test.each([
    ['another token, issued earlier', A],
    ['the same token', B],
  ])('is replaced by a signature with %s', async (_what, token) => {
    await apply(token, 40);
    expect(await findLive(51)).toBe(token);
  });

  test('that was revoked is restored only by a later signature or another token', async () => {
    await sql.query('UPDATE users SET revoked_at = $1', [T0 + 60 * DAY]);
    await apply(B, 55);
    expect(await permission(61)).toEqual({ state: 'revoked', until: 60 });
    await apply(A, 55);
    expect(await findLive(61)).toBe(A);
  });
});

test('a token that no key opens is not used until the next signature', async () => {
  await apply(A, 0);
  tokens = new UserTokens(sql, createSeal([randomBytes(32)]));
  expect(await findLive(1)).toBeUndefined();
  await apply(A, 2, { issuedOn: 0 });
  expect(await findLive(3)).toBe(A);
});

test('a token sealed with a former key is used', async () => {
  await apply(A, 0);
  tokens = new UserTokens(sql, createSeal([randomBytes(32), KEY]));
  expect(await findLive(1)).toBe(A);
});

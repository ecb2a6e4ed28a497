import { randomBytes } from 'node:crypto';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openStore } from '../../../src/relay/store/open-store';
import type { Sql } from '../../../src/relay/store/sql';
import { listTokens } from '../../../src/relay/tokens/list-tokens';
import { makeSeal } from '../../../src/relay/tokens/seal';
import { countLive, UserTokens } from '../../../src/relay/tokens/user-tokens';
import { stores } from '../store';

const DAY = 86_400_000;
const T0 = 1_700_000_000_000;
const A = '44444444-4444-4444-8444-44444444444a';
const B = '44444444-4444-4444-8444-44444444444b';
const KEY = randomBytes(32);
const newStore = stores();
let sql: Sql;
let tokens: UserTokens;

beforeAll(async () => {
  sql = await openStore(await newStore());
  return () => sql.close();
}, 60_000);
beforeEach(async () => {
  await sql.query('TRUNCATE users');
  tokens = new UserTokens(sql, makeSeal([KEY]));
});

/** A signature on a day, told as a webhook does: the token's own day of issue, and its end. */
const learn = (token: string, signedOn: number, { issuedOn = signedOn, lives = 30 } = {}) =>
  tokens.learn(
    'rA',
    { token, issuedAt: T0 + issuedOn * DAY, expiresAt: T0 + (signedOn + lives) * DAY },
    T0 + signedOn * DAY,
  );
const live = (day: number) => tokens.findLive('rA', T0 + day * DAY);
const permission = async (day: number) => {
  const found = await tokens.findPermission('rA', T0 + day * DAY);
  return found && { state: found.state, until: (found.until - T0) / DAY };
};

test('who never signed has no permission', async () => {
  expect([await permission(0), await live(0)]).toEqual([undefined, undefined]);
});

test('a permission lives to its last moment and is then expired', async () => {
  await learn(A, 0);
  expect(await permission(29.99)).toEqual({ state: 'live', until: 30 });
  expect(await live(29.99)).toBe(A);
  expect(await permission(30)).toEqual({ state: 'expired', until: 30 });
  expect(await live(30)).toBeUndefined();
  expect([await countLive(sql, T0 + DAY), await countLive(sql, T0 + 30 * DAY)]).toEqual([1, 0]);
});

test('each signature renews it', async () => {
  await learn(A, 0);
  await learn(A, 20, { issuedOn: 0 });
  expect(await permission(20)).toEqual({ state: 'live', until: 50 });
  await learn(A, 60, { issuedOn: 0 });
  expect(await permission(60)).toEqual({ state: 'live', until: 90 });
});

test.each([
  ['the same twice', [0, 0, 0]],
  ['an older one late', [20, 0]],
  ['all in the wrong order', [20, 10, 15, 0, 20]],
])('never is it shortened: %s', async (_what, days) => {
  for (const day of days) await learn(A, day, { issuedOn: 0 });
  expect(await permission(20)).toEqual({ state: 'live', until: Math.max(...days) + 30 });
});

test('all at the same instant end as in any order', async () => {
  const days = [3, 17, 9, 1, 20, 12, 5];
  await Promise.all(days.map((day) => learn(A, day, { issuedOn: 0 })));
  expect(await permission(20)).toEqual({ state: 'live', until: 50 });
});

describe('once revoked', () => {
  beforeEach(async () => {
    await learn(A, 0);
    await tokens.markRevoked('rA', A, T0 + 10 * DAY);
  });

  test('it is no more', async () => {
    expect(await permission(10)).toEqual({ state: 'revoked', until: 10 });
    expect(await live(10)).toBeUndefined();
    expect(await countLive(sql, T0 + 10 * DAY)).toBe(0);
  });

  test('what was signed before and told late does not bring it back', async () => {
    await learn(A, 9, { issuedOn: 0 });
    expect(await permission(11)).toEqual({ state: 'revoked', until: 10 });
  });

  test.each([[A], [B]])('the next signature does, with token %s', async (token) => {
    await learn(token, 11);
    expect(await permission(11)).toEqual({ state: 'live', until: 41 });
    expect(await live(11)).toBe(token);
  });

  test('a new token brings it back though it was signed before we knew of the end', async () => {
    await learn(B, 9);
    expect(await live(11)).toBe(B);
  });

  test('being told again changes nothing', async () => {
    await tokens.markRevoked('rA', A, T0 + 12 * DAY);
    expect(await permission(12)).toEqual({ state: 'revoked', until: 10 });
  });
});

test.each([
  ['another token', B, 10],
  ['what is over anyway', A, 40],
])('no permission is taken for the end of %s', async (_what, token, day) => {
  await learn(A, 0);
  const before = await permission(day);
  await tokens.markRevoked('rA', token, T0 + day * DAY);
  expect(await permission(day)).toEqual(before);
});

test('a token that was signed later replaces one that would have lived longer', async () => {
  await learn(A, 0, { lives: 365 });
  await learn(B, 10);
  expect([await live(11), await permission(11)]).toEqual([B, { state: 'live', until: 40 }]);
});

test('a token that was signed earlier and is reported late replaces nothing', async () => {
  await learn(B, 10);
  await learn(A, 0, { lives: 365 });
  expect([await live(11), await permission(11)]).toEqual([B, { state: 'live', until: 40 }]);
});

test('of two tokens the one signed later wins, though the other was issued later', async () => {
  await learn(A, 0, { issuedOn: 5 });
  await learn(B, 10, { issuedOn: 1 });
  expect(await live(11)).toBe(B);
  await learn(A, 9, { issuedOn: 11 });
  expect(await live(11)).toBe(B);
});

describe('a token is prolonged', () => {
  const prolong = (token: string, day: number) =>
    tokens.extend('rA', { token, issuedAt: T0 + day * DAY, expiresAt: T0 + (day + 30) * DAY });

  test('when it is the stored one', async () => {
    await learn(A, 0);
    await prolong(A, 20);
    expect([await live(40), await permission(40)]).toEqual([A, { state: 'live', until: 50 }]);
  });

  test.each([
    ['another token', B, 20, { state: 'live', until: 30 }],
    ['an earlier end', A, -1, { state: 'live', until: 30 }],
  ])('never by %s', async (_what, token, day, wanted) => {
    await learn(A, 0);
    await prolong(token, day);
    expect([await live(10), await permission(10)]).toEqual([A, wanted]);
  });

  test('never when it was revoked', async () => {
    await learn(A, 0);
    await tokens.markRevoked('rA', A, T0 + 10 * DAY);
    await prolong(A, 20);
    expect([await live(20), await permission(20)]).toEqual([
      undefined,
      { state: 'revoked', until: 10 },
    ]);
  });

  test('never when the account has none, or no signature says that it is its own', async () => {
    await prolong(A, 20);
    expect(await permission(20)).toBeUndefined();
    await learn(A, 0);
    await sql.query('UPDATE users SET token_signed_at = NULL');
    await prolong(A, 20);
    const [row] = await sql.query('SELECT token_expires_at FROM users');
    expect(row).toEqual({ token_expires_at: T0 + 30 * DAY });
  });

  test('without its next signature being taken for an old one', async () => {
    await learn(A, 0);
    await prolong(A, 20);
    await learn(B, 10);
    expect(await live(11)).toBe(B);
  });
});

describe('a token without a known signature', () => {
  beforeEach(async () => {
    await learn(B, 50, { lives: 300 });
    await sql.query('UPDATE users SET token_signed_at = NULL');
  });

  test('is not used, and is reported as expired', async () => {
    expect([await live(51), await permission(51)]).toEqual([
      undefined,
      { state: 'expired', until: 51 },
    ]);
    expect(await permission(400)).toEqual({ state: 'expired', until: 350 });
    expect(await countLive(sql, T0 + 51 * DAY)).toBe(0);
    expect(await listTokens(sql, T0 + 51 * DAY, 10)).toMatchObject([{ state: 'expired' }]);
  });

  test.each([
    ['another token, though it was issued earlier', A],
    ['the same token', B],
  ])('gives way to a signature that brings %s', async (_what, token) => {
    await learn(token, 40);
    expect(await live(51)).toBe(token);
  });

  test('once revoked, comes back only by a later signature, or by another token', async () => {
    await sql.query('UPDATE users SET revoked_at = $1', [T0 + 60 * DAY]);
    await learn(B, 55);
    expect(await permission(61)).toEqual({ state: 'revoked', until: 60 });
    await learn(A, 55);
    expect(await live(61)).toBe(A);
  });
});

test('one that no key at hand opens is of no use, until the next signature', async () => {
  await learn(A, 0);
  tokens = new UserTokens(sql, makeSeal([randomBytes(32)]));
  expect(await live(1)).toBeUndefined();
  await learn(A, 2, { issuedOn: 0 });
  expect(await live(3)).toBe(A);
});

test('one sealed with a former key is of use', async () => {
  await learn(A, 0);
  tokens = new UserTokens(sql, makeSeal([randomBytes(32), KEY]));
  expect(await live(1)).toBe(A);
});

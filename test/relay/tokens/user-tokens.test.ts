import { randomBytes } from 'node:crypto';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openStore } from '../../../src/relay/store/open-store';
import type { Sql } from '../../../src/relay/store/sql';
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

test('a token that was issued later replaces one that would have lived longer', async () => {
  await learn(A, 0, { lives: 365 });
  await learn(B, 10);
  expect([await live(11), await permission(11)]).toEqual([B, { state: 'live', until: 40 }]);
});

test('one that was issued before and is told late replaces nothing', async () => {
  await learn(B, 10);
  await learn(A, 0, { lives: 365 });
  expect([await live(11), await permission(11)]).toEqual([B, { state: 'live', until: 40 }]);
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

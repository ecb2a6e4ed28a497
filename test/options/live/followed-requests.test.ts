import { expect, test } from 'vitest';
import type { Session } from '../../../src/core/session';
import { findFollowed } from '../../../src/options/live/followed-requests';
import { requestRow, UUID } from '../../core/request/request-row';

const row = requestRow({ uuid: UUID, createdAt: 1 });
const { account, apiKey } = row;
const session: Session = { jwt: 'jwt', expiresAt: 9e12, apiKey, account };

test('findFollowed returns the sent requests of the session, those with the newest facts first', () => {
  const newer = requestRow({ uuid: UUID, createdAt: 2 });
  const unsent = requestRow({ createdAt: 3 });
  const ofOtherAccount = { ...row, account: 'r-other' };
  const ofOtherApplication = { ...row, apiKey: 'other' };
  const open = [row, newer, unsent, ofOtherAccount, ofOtherApplication];
  expect(findFollowed(open, session)).toEqual([newer, row]);
});

test('findFollowed returns nothing without a session', () => {
  expect(findFollowed([row], undefined)).toEqual([]);
});

import { expect, test } from 'vitest';
import { parsePairedBrowsers } from '../../../src/core/pairing/paired-browser';
import { parsePairingResult } from '../../../src/core/pairing/pairing-result';
import { ALICE, UUID } from '../request/request-row';

const ANSWER = { session: 'x'.repeat(43), id: 'a', account: ALICE, apiKey: UUID, until: 5 };

test('parsePairingResult reads a new session', () => {
  const { session: token, id: _id, ...rest } = ANSWER;
  expect(parsePairingResult({ ...ANSWER, more: 1 })).toEqual({ ...rest, token });
});

test.each([
  ['no response', undefined],
  ['a response of another server', { ok: true }],
  ['a short token', { ...ANSWER, session: 'x' }],
  ['a token with invalid characters', { ...ANSWER, session: '='.repeat(43) }],
  ['no account', { ...ANSWER, account: null }],
  ['no application', { ...ANSWER, apiKey: 'k' }],
  ['an end that is not a time', { ...ANSWER, until: 'soon' }],
])('parsePairingResult refuses %s', (_name, body) => {
  expect(() => parsePairingResult(body)).toThrow(
    expect.objectContaining({ code: 'relay-unreachable', detail: { status: 200 } }),
  );
});

test('parsePairedBrowsers leaves out malformed entries and values', () => {
  const valid = { id: 'a', label: 'Firefox on Linux', createdAt: 1, lastUsedAt: 2 };
  const sessions = [
    { ...valid, current: true },
    { id: 'b', label: 7, createdAt: 1e99, current: 'yes' },
    { label: 'x' },
    5,
  ];
  expect(parsePairedBrowsers({ sessions })).toEqual([
    { ...valid, isCurrent: true },
    { id: 'b', label: '', createdAt: undefined, lastUsedAt: undefined, isCurrent: false },
  ]);
  expect(() => parsePairedBrowsers({})).toThrow('bad-answer');
});

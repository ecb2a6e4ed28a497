import { expect, test } from 'vitest';
import {
  needsSignIn,
  type SentState,
  sentStateOf,
  sentViewOf,
} from '../../../src/core/request/sent-state';
import type { SignRequest } from '../../../src/core/request/sign-request';
import { requestRow, UUID } from './request-row';

const NOW = 1000;
const SENT = { uuid: UUID, sentAt: 1 };
const SIGNED = { ...SENT, resolvedAt: 5, signed: true };
const PROBLEM = { problem: { code: 'offline', at: 2, times: 1 } } as const;
const CONFIRMED = { ...SIGNED, ledger: { result: 'tesSUCCESS' } };

/** A request in each state. A new state without a row does not compile. */
const EXAMPLES: Readonly<Record<SentState, Partial<SignRequest>>> = {
  stored: {},
  unsent: PROBLEM,
  withdrawing: { withdrawnAt: 3, postedAt: 2 },
  withdrawn: { withdrawnAt: 3 },
  refused: { refused: { at: 2 } },
  pushed: { ...SENT, pushed: true },
  'not-pushed': SENT,
  opened: { ...SENT, openedAt: 3 },
  signing: { ...SENT, openedAt: 3, signingAt: 4 },
  signed: SIGNED,
  submitted: { ...SIGNED, answer: { dispatchedResult: 'tesSUCCESS' } },
  complete: { ...SIGNED, body: bodyWith({ submit: false }) },
  validated: CONFIRMED,
  less: CONFIRMED,
  failed: { ...SIGNED, ledger: { result: 'tecPATH_DRY' } },
  unfound: { ...SIGNED, unfoundAt: 9 },
  'wrong-network': {
    ...SIGNED,
    body: bodyWith({ force_network: 'TESTNET' }),
    ledger: { result: 'tesSUCCESS', network: 'MAINNET' },
  },
  different: CONFIRMED,
  rejected: { ...SENT, resolvedAt: 5, signed: false },
  cancelled: { ...SENT, cancelledAt: 5 },
  expired: { ...SENT, expiredAt: 5 },
  'expired-opened': { ...SENT, openedAt: 3, expiredAt: 5 },
  lost: { ...SENT, lostAt: 5 },
  overdue: { ...SENT, pushed: true, expiresAt: -100_000 },
};

function bodyWith(options: Partial<SignRequest['body']['options']>): SignRequest['body'] {
  const { body } = requestRow();
  return { ...body, options: { ...body.options, ...options } };
}

const STATES = Object.entries(EXAMPLES) as [SentState, Partial<SignRequest>][];

test.each(STATES)('a request is shown as %s', (state, facts) => {
  const verdict = state === 'different' ? 'different' : 'same';
  const seen = { now: NOW, verdict, isLess: state === 'less' } as const;
  expect(sentStateOf(requestRow(facts), seen)).toBe(state);
});

test.each(
  STATES,
)('%s offers a code only for a payload, and a retry or a new request only for none that may be signed', (state, facts) => {
  const { actions } = sentViewOf(state);
  const request = requestRow(facts);
  if (actions.includes('code')) expect(request.uuid).toBe(UUID);
  if (actions.includes('retry') && state !== 'overdue') expect(request.uuid).toBeUndefined();
  if (actions.includes('again')) expect(actions).not.toContain('code');
  if (request.resolvedAt === undefined) expect(actions).not.toContain('explorer');
});

test.each([
  ['before what was signed was compared with the request', CONFIRMED, undefined, 'submitted'],
  ['when it could not be compared', CONFIRMED, 'unchecked', 'validated'],
  ['by a node alone', EXAMPLES.submitted, 'same', 'submitted'],
  ['when another transaction was signed', EXAMPLES.submitted, 'different', 'different'],
] as const)('a signed request %s', (_when, facts, verdict, state) => {
  expect(sentStateOf(requestRow(facts), { now: NOW, verdict, isLess: false })).toBe(state);
});

test.each([
  ['signed-out', true],
  ['session-ended', true],
  ['offline', false],
  ['rate-limited', false],
] as const)('an unsent request with the problem %s needs a sign-in: %s', (code, expected) => {
  expect(needsSignIn(requestRow({ problem: { code, at: 1, times: 1 } }))).toBe(expected);
});

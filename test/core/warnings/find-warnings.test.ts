import { expect, test } from 'vitest';
import { type CheckName, createCheckResult } from '../../../src/core/ledger/check-result';
import { consequencesOf } from '../../../src/core/warnings/consequences';
import { findWarnings, type WarningFacts } from '../../../src/core/warnings/find-warnings';
import { ALICE } from '../request/request-row';

const BOB = 'rhub8VRN55s94qWKDv6jmDy1pUykJzF3wq';
const PAYMENT = { TransactionType: 'Payment', Destination: BOB, DestinationTag: 1, Amount: '1' };
const IMITATION = { address: BOB, known: ALICE, name: undefined };
const EXCHANGE = { isBlocked: false, needsTag: true };
const DRY = { result: 'tecPATH_DRY', resultClass: 'claimed', host: 'node.example' } as const;
const FACTS: WarningFacts = {
  txjson: PAYMENT,
  account: ALICE,
  sessionNetwork: 'MAINNET',
  network: 'MAINNET',
  isMultisign: false,
  encodingProblem: null,
  hasSecret: false,
  isLinkTextWrong: false,
  imitations: [],
  isNotCompared: false,
  profile: undefined,
  tokenImitations: [],
  checks: [],
  expectedFailure: undefined,
  leftOut: [],
  textFields: [],
};
const check = (name: CheckName, ...parts: string[]) => createCheckResult(name, ...parts);
const found = (facts: Partial<WarningFacts>) => findWarnings({ ...FACTS, ...facts });
const inShort = (facts: Partial<WarningFacts>) =>
  found(facts).map(({ severity, key }) => `${severity} ${key}`);

test.each<[string, readonly string[], Partial<WarningFacts>]>([
  ['nothing unusual', [], {}],
  ['nothing while facts are unknown', [], { encodingProblem: undefined, account: undefined }],
  ['a typed secret', ['danger secret'], { hasSecret: true }],
  [
    'an encoding problem',
    ['danger encoding hex Domain'],
    { encodingProblem: { kind: 'hex', field: 'Domain', value: 'x' } },
  ],
  ['a link text', ['danger link-text'], { isLinkTextWrong: true }],
  ['an imitation', [`danger look-alike ${BOB} ${ALICE}`], { imitations: [IMITATION] }],
  ['a failed comparison', ['caution not-compared'], { isNotCompared: true }],
  ['another network', ['caution other-network TESTNET'], { network: 'TESTNET' }],
  ['no other network before sign-in', [], { network: 'TESTNET', sessionNetwork: undefined }],
  [
    'a network id',
    ['caution other-network-id XAHAU'],
    { txjson: { ...PAYMENT, NetworkID: 21_337 } },
  ],
  ['another account', [`caution other-account ${BOB}`], { txjson: { ...PAYMENT, Account: BOB } }],
  [
    'no other account of a multisigned transaction',
    [],
    { txjson: { ...PAYMENT, Account: BOB }, isMultisign: true },
  ],
  [
    'no other account before sign-in',
    [],
    { txjson: { ...PAYMENT, Account: BOB }, account: undefined },
  ],
  ['left out fields', ['info left-out a b'], { leftOut: ['a', 'b'] }],
  ['fields in hex', ['info text-as-hex MemoData'], { textFields: ['MemoData'] }],
  ['a type of Xahau', ['info not-proven'], { txjson: { TransactionType: 'Remit' } }],
  ['a failed check', ['danger balance_short 1 XRP'], { checks: [check('balance_short', '1 XRP')] }],
  ['a check with a warning', ['caution deposit_auth'], { checks: [check('deposit_auth')] }],
  ['a check that was not made', ['info line_unchecked'], { checks: [check('line_unchecked')] }],
  ['no passed check', [], { checks: [check('balance_enough')] }],
  [
    'the guess of a missing tag',
    ['info no-tag'],
    { txjson: { ...PAYMENT, DestinationTag: undefined }, checks: [check('no_tag_required')] },
  ],
  [
    'a required tag instead of the guess',
    ['danger tag_required'],
    { txjson: { ...PAYMENT, DestinationTag: undefined }, checks: [check('tag_required')] },
  ],
  [
    'two equal results once',
    ['danger issuer_missing r1', 'danger issuer_missing r2'],
    { checks: ['r1', 'r2', 'r1'].map((issuer) => check('issuer_missing', issuer)) },
  ],
  ['a failure that a node expects', ['danger simulation tecPATH_DRY'], { expectedFailure: DRY }],
  [
    'a failure that a node expects, in the words of the check that found it too',
    ['danger no_line'],
    { expectedFailure: DRY, checks: [check('no_line')] },
  ],
  [
    'a failure that a node expects beside the check that found another one',
    ['danger balance_short', 'danger simulation tecPATH_DRY'],
    { expectedFailure: DRY, checks: [check('balance_short')] },
  ],
  [
    'a recipient that the platform warns of',
    ['danger blocked'],
    { profile: { isBlocked: true, needsTag: true } },
  ],
  [
    'a missing tag that the platform requires, instead of the guess',
    ['danger needs-tag'],
    { txjson: { ...PAYMENT, DestinationTag: undefined }, profile: EXCHANGE },
  ],
  [
    'a missing tag once, when the ledger requires it too',
    ['danger tag_required'],
    {
      txjson: { ...PAYMENT, DestinationTag: undefined },
      profile: EXCHANGE,
      checks: [check('tag_required')],
    },
  ],
  [
    'no missing tag where none can be',
    [],
    { txjson: { TransactionType: 'TicketCreate' }, profile: EXCHANGE },
  ],
  [
    'the gravest first, whatever found it',
    [
      'danger link-text',
      'danger partial-payment',
      'danger balance_short',
      'caution other-network TESTNET',
      'caution high-fee',
      'caution deposit_auth',
    ],
    {
      txjson: { ...PAYMENT, Flags: 131_072, Fee: '2000000' },
      network: 'TESTNET',
      isLinkTextWrong: true,
      checks: [check('deposit_auth'), check('balance_short'), check('sender_exists')],
    },
  ],
])('findWarnings finds %s', (_name, expected, facts) => {
  expect(inShort(facts)).toEqual(expected);
});

test.each([
  ['danger', { TransactionType: 'AccountDelete', Destination: BOB, DestinationTag: 1 }],
  ['danger', { TransactionType: 'AccountSet', SetFlag: 4 }],
  ['danger', { TransactionType: 'SetRegularKey' }],
  ['danger', { TransactionType: 'SignerListSet' }],
  ['danger', { TransactionType: 'DelegateSet', Authorize: BOB, Permissions: [{}] }],
  ['danger', { ...PAYMENT, Flags: 131_072 }],
  ['danger', { TransactionType: 'ConfidentialMPTSend', Destination: BOB, DestinationTag: 1 }],
  ['caution', { ...PAYMENT, Destination: ALICE }],
  ['caution', { ...PAYMENT, Fee: '1000001' }],
  ['info', { ...PAYMENT, DestinationTag: undefined }],
])('a risk has the severity %s in %j', (severity, txjson) => {
  const warnings = found({ txjson });
  expect(warnings.map((warning) => warning.severity)).toEqual([severity]);
  // A danger that does not keep the request from being sent has a consequence to confirm.
  expect(consequencesOf(warnings)).toHaveLength(severity === 'danger' ? 1 : 0);
});

import { expect, test } from 'vitest';
import { ACCOUNT_FLAGS } from '../../../src/core/ledger/account-flags';
import type { LedgerAccount } from '../../../src/core/ledger/account-info';
import { checksOf } from '../../../src/core/ledger/checks-of';
import { formatDrops, type LedgerFacts } from '../../../src/core/ledger/ledger-facts';
import { ALICE } from '../request/request-row';

const BOB = 'rhub8VRN55s94qWKDv6jmDy1pUykJzF3wq';
const CAROL = 'rvYAfWj5gh67oV6fW32ZzP3Aw4Eubs59B';
const NOBODY = 'rrrrrrrrrrrrrrrrrrrrrhoLvTp';
const LEDGER = 90_000_000;

const XRP = 1_000_000n;
const account = (changes: Partial<LedgerAccount> = {}): LedgerAccount => ({
  balance: 101n * XRP,
  ownerCount: 0,
  flags: 0,
  sequence: 80_000_000,
  hasSigners: false,
  transferRate: 1_000_000_000,
  ...changes,
});
const flag = (...names: (keyof typeof ACCOUNT_FLAGS)[]) => ({
  flags: names.reduce((sum, name) => sum + ACCOUNT_FLAGS[name], 0),
});

interface Given {
  readonly alice?: Partial<LedgerAccount> | 'missing';
  readonly bob?: Partial<LedgerAccount> | 'missing';
  readonly carol?: Partial<LedgerAccount> | 'missing';
  readonly signedOut?: boolean;
  readonly share?: number;
  readonly network?: string;
  readonly line?: boolean | 'unknown';
}

function facts({ alice, bob, carol, ...given }: Given): LedgerFacts {
  const { signedOut, share = 50, network = 'MAINNET', line = true } = given;
  const known = (state: Partial<LedgerAccount> | 'missing' = {}) =>
    state === 'missing' ? state : account(state);
  return {
    network,
    server: { network: 0, ledger: LEDGER, reserveBase: XRP, reserveIncrement: 200_000n },
    accounts: new Map<string, LedgerAccount | 'missing'>([
      [ALICE, known(alice)],
      [BOB, known(bob)],
      [CAROL, known(carol)],
      [NOBODY, 'missing'],
    ]),
    account: signedOut ? undefined : ALICE,
    hasLine: line === 'unknown' ? undefined : line,
    share,
  };
}

/** Names but for those that say that all is well. */
function said(txjson: object, given: Given = {}): string[] {
  return checksOf({ ...txjson }, facts(given))
    .filter(({ gravity }) => gravity !== 'good')
    .map(({ name }) => name);
}

const pay = (changes: object = {}) => ({
  TransactionType: 'Payment',
  Destination: BOB,
  Amount: '1000000',
  ...changes,
});
const usd = { currency: 'USD', issuer: CAROL, value: '1' };
const trust = { TransactionType: 'TrustSet', LimitAmount: usd };
const escrow = pay({ TransactionType: 'EscrowCreate' });
const check = { TransactionType: 'CheckCreate', Destination: BOB, SendMax: '1' };

test.each<[string, string[], object, Given]>([
  ['nothing of a payment in order', [], pay(), {}],

  ['a tag is required', ['tag_required'], pay(), { bob: flag('requireTag') }],
  ['and given', [], pay({ DestinationTag: 7 }), { bob: flag('requireTag') }],
  ['and given as zero', [], pay({ DestinationTag: 0 }), { bob: flag('requireTag') }],
  [
    'and given in an X-address',
    [],
    pay({ Destination: 'X7gHU8C6ux55qHmKHjqYFFSXHEQsTs3GK4C2wFQUYcFVv7y' }),
    { bob: flag('requireTag') },
  ],
  ['for an escrow too', ['tag_required'], escrow, { bob: flag('requireTag') }],
  ['for a check too', ['tag_required'], check, { bob: flag('requireTag') }],

  [
    'perhaps a new account',
    ['destination_new'],
    pay({ Destination: NOBODY, Amount: undefined }),
    {},
  ],
  ['a new account', ['destination_new'], pay({ Destination: NOBODY }), {}],
  [
    'too little for a new account',
    ['destination_below_reserve'],
    pay({ Destination: NOBODY, Amount: '999999' }),
    {},
  ],
  [
    'tokens create no account',
    ['destination_missing'],
    pay({ Destination: NOBODY, Amount: usd }),
    {},
  ],
  ['escrows create no account', ['destination_missing'], { ...escrow, Destination: NOBODY }, {}],

  ['deposit authorization', ['deposit_auth'], pay(), { bob: flag('depositAuth') }],
  ['which does not stop an escrow', [], escrow, { bob: flag('depositAuth') }],
  ['native money not wanted', ['disallows_xrp'], pay(), { bob: flag('disallowXrp') }],
  ['tokens are not meant by that', [], pay({ Amount: usd }), { bob: flag('disallowXrp') }],
  ['no checks wanted', ['destination_refuses'], check, { bob: flag('noChecks') }],
  ['a payment is no check', [], pay(), { bob: flag('noChecks', 'noChannels', 'noNftOffers') }],

  ['nobody is signed in', ['sender_unknown'], pay(), { signedOut: true }],
  ['the sender is not there', ['sender_missing'], pay(), { alice: 'missing' }],
  ['all that can be spent, and no drop more', [], pay({ Amount: '100000000' }), { share: 100 }],
  ['a drop more', ['balance_short'], pay({ Amount: '100000001' }), { share: 100 }],
  [
    'what is owned cannot be spent',
    ['balance_short'],
    pay({ Amount: '99000001' }),
    { alice: { ownerCount: 5 }, share: 100 },
  ],
  ['less than the reserve', ['balance_short'], pay({ Amount: '1' }), { alice: { balance: 5n } }],
  ['just half', [], pay({ Amount: '50000000' }), {}],
  ['over half', ['balance_share'], pay({ Amount: '50000001' }), {}],
  ['over a share of one', ['balance_share'], pay({ Amount: '1000001' }), { share: 1 }],
  ['what may be spent counts', ['balance_short'], pay({ Amount: usd, SendMax: '200000000' }), {}],
  ['a token of another’s is not the balance', [], pay({ Amount: '200000000', SendMax: usd }), {}],
  ['another account named: the signer’s is taken', [], pay({ Account: NOBODY }), {}],

  ['no reserve left for an escrow', ['reserve_short'], escrow, { alice: { balance: 2n * XRP } }],
  [
    'nor for a trust line',
    ['reserve_short'],
    trust,
    { alice: { balance: XRP, ownerCount: 2 }, carol: flag('defaultRipple') },
  ],
  [
    'the first two lines are free',
    [],
    trust,
    { alice: { balance: XRP, ownerCount: 1 }, carol: flag('defaultRipple') },
  ],

  ['the master key is disabled', ['master_disabled'], pay(), { alice: flag('masterDisabled') }],
  ['disabling the only key', ['no_key_left'], { TransactionType: 'AccountSet', SetFlag: 4 }, {}],
  [
    'disabling one of two keys',
    [],
    { TransactionType: 'AccountSet', SetFlag: 4 },
    { alice: { regularKey: BOB } },
  ],
  [
    'removing the only key',
    ['no_key_left', 'master_disabled'],
    { TransactionType: 'SetRegularKey' },
    { alice: { ...flag('masterDisabled'), regularKey: BOB } },
  ],
  [
    'removing a key when signers remain',
    ['master_disabled'],
    { TransactionType: 'SetRegularKey' },
    { alice: { ...flag('masterDisabled'), regularKey: BOB, hasSigners: true } },
  ],

  ['no such issuer', ['issuer_missing'], pay({ Amount: usd }), { carol: 'missing' }],
  ['frozen', ['issuer_frozen'], pay({ Amount: usd }), { carol: flag('globalFreeze') }],
  ['approval needed', ['issuer_auth'], pay({ Amount: usd }), { carol: flag('requireAuth') }],
  ['a fee', ['issuer_fee'], pay({ Amount: usd }), { carol: { transferRate: 1_002_000_000 } }],
  [
    'tokens go back to their issuer whatever it laid down',
    [],
    pay({ Destination: CAROL, Amount: usd }),
    { carol: flag('globalFreeze', 'requireAuth') },
  ],
  ['no trust line', ['no_line'], pay({ Amount: usd }), { line: false }],
  ['perhaps no trust line', ['line_unchecked'], pay({ Amount: usd }), { line: 'unknown' }],
  [
    'any issuer the destination trusts',
    [],
    pay({ Amount: { ...usd, issuer: BOB } }),
    { line: false },
  ],
  [
    'a new token to a holder without a line',
    ['no_line'],
    pay({ Amount: { ...usd, issuer: ALICE } }),
    { line: false },
  ],
  ['no rippling', ['issuer_no_ripple'], trust, {}],
  ['no new lines', ['issuer_refuses'], trust, { carol: flag('defaultRipple', 'noTrustLines') }],
  [
    'an unknown kind of token',
    ['token_unchecked'],
    pay({ Amount: { mpt_issuance_id: '00', value: '1' } }),
    {},
  ],

  ['its last ledger is the newest', ['ledger_past'], pay({ LastLedgerSequence: LEDGER }), {}],
  ['one ledger left', ['ledger_soon'], pay({ LastLedgerSequence: LEDGER + 1 }), {}],
  ['enough left', [], pay({ LastLedgerSequence: LEDGER + 30 }), {}],
  ['relative to the signing', [], pay({ LastLedgerSequence: 32_569 }), {}],

  [
    'too young to be deleted',
    ['delete_too_soon', 'delete_objects'],
    { TransactionType: 'AccountDelete', Destination: BOB },
    { alice: { sequence: LEDGER - 255, ownerCount: 1 } },
  ],
  [
    'old enough',
    [],
    { TransactionType: 'AccountDelete', Destination: BOB },
    { alice: { sequence: LEDGER - 256 } },
  ],
  [
    'the gravest first',
    ['ledger_past', 'tag_required', 'deposit_auth', 'balance_share', 'issuer_auth'],
    pay({ Amount: usd, SendMax: '60000000', LastLedgerSequence: 40_000 }),
    { bob: flag('requireTag', 'depositAuth'), carol: flag('requireAuth') },
  ],
])('%s', (_name, expected, txjson, given) => {
  expect(said(txjson, given)).toEqual(expected);
});

test('what is in order is said as such', () => {
  const good = checksOf(pay({ LastLedgerSequence: LEDGER + 100 }), facts({}));
  expect(good.map(({ name, gravity }) => [name, gravity])).toEqual([
    ['ledger_in_time', 'good'],
    ['destination_exists', 'good'],
    ['no_tag_required', 'good'],
    ['balance_enough', 'good'],
  ]);
});

test('an account that was not asked about is neither there nor missing', () => {
  const { accounts, ...others } = facts({});
  const found = checksOf(pay(), { ...others, accounts: new Map() });
  expect(found).toEqual([]);
  expect(accounts.size).toBe(4);
});

test.each([
  [1_000_000_001, '0.0000001'],
  [1_005_000_000, '0.5'],
  [1_100_000_000, '10'],
  [2_000_000_000, '100'],
])('a transfer rate of %i is %s percent', (transferRate, percent) => {
  const [fee] = checksOf(pay({ Amount: usd }), facts({ carol: { transferRate } }));
  expect(fee).toEqual({ name: 'issuer_fee', gravity: 'warn', parts: [percent, CAROL] });
});

test('amounts carry the unit of their network', () => {
  expect(formatDrops(12_500_000n, facts({}))).toBe('12.5 XRP');
  expect(formatDrops(1n, facts({ network: 'XAHAUTESTNET' }))).toBe('0.000001 XAH');
});

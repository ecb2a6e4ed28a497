import { expect, test } from 'vitest';
import { ACCOUNT_FLAGS } from '../../../src/core/ledger/account-flags';
import type { LedgerAccount } from '../../../src/core/ledger/account-info';
import { type CheckInput, formatDrops } from '../../../src/core/ledger/check-input';
import { checkTransaction } from '../../../src/core/ledger/check-transaction';
import { ALICE } from '../request/request-row';

const BOB = 'rhub8VRN55s94qWKDv6jmDy1pUykJzF3wq';
const CAROL = 'rvYAfWj5gh67oV6fW32ZzP3Aw4Eubs59B';
const NOT_FUNDED = 'rrrrrrrrrrrrrrrrrrrrrhoLvTp';
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

function inputOf({ alice, bob, carol, ...given }: Given): CheckInput {
  const { signedOut, share = 50, network = 'MAINNET', line = true } = given;
  const known = (state: Partial<LedgerAccount> | 'missing' = {}) =>
    state === 'missing' ? state : account(state);
  return {
    network,
    server: { networkId: 0, ledgerIndex: LEDGER, reserveBase: XRP, reserveIncrement: 200_000n },
    accounts: new Map<string, LedgerAccount | 'missing'>([
      [ALICE, known(alice)],
      [BOB, known(bob)],
      [CAROL, known(carol)],
      [NOT_FUNDED, 'missing'],
    ]),
    account: signedOut ? undefined : ALICE,
    hasTrustLine: line === 'unknown' ? undefined : line,
    share,
  };
}

/** The names of all results except good ones. */
function problemsOf(txjson: object, given: Given = {}): string[] {
  return checkTransaction({ ...txjson }, inputOf(given))
    .filter(({ severity }) => severity !== 'good')
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
  ['no problem in a correct payment', [], pay(), {}],

  ['a missing required tag', ['tag_required'], pay(), { bob: flag('requireTag') }],
  ['no problem with the required tag', [], pay({ DestinationTag: 7 }), { bob: flag('requireTag') }],
  [
    'no problem with a required tag of 0',
    [],
    pay({ DestinationTag: 0 }),
    { bob: flag('requireTag') },
  ],
  [
    'no problem with a required tag in an X-address',
    [],
    pay({ Destination: 'X7gHU8C6ux55qHmKHjqYFFSXHEQsTs3GK4C2wFQUYcFVv7y' }),
    { bob: flag('requireTag') },
  ],
  ['a missing required tag of an escrow', ['tag_required'], escrow, { bob: flag('requireTag') }],
  ['a missing required tag of a check', ['tag_required'], check, { bob: flag('requireTag') }],

  [
    'a new account when the amount is open',
    ['destination_new'],
    pay({ Destination: NOT_FUNDED, Amount: undefined }),
    {},
  ],
  ['a new account', ['destination_new'], pay({ Destination: NOT_FUNDED }), {}],
  [
    'an amount below the reserve of a new account',
    ['destination_below_reserve'],
    pay({ Destination: NOT_FUNDED, Amount: '999999' }),
    {},
  ],
  [
    'a token payment to a missing account',
    ['destination_missing'],
    pay({ Destination: NOT_FUNDED, Amount: usd }),
    {},
  ],
  [
    'an escrow to a missing account',
    ['destination_missing'],
    { ...escrow, Destination: NOT_FUNDED },
    {},
  ],

  ['deposit authorization', ['deposit_auth'], pay(), { bob: flag('depositAuth') }],
  ['no deposit authorization problem of an escrow', [], escrow, { bob: flag('depositAuth') }],
  ['a destination that does not want XRP', ['disallows_xrp'], pay(), { bob: flag('disallowXrp') }],
  [
    'no problem of tokens to a destination that does not want XRP',
    [],
    pay({ Amount: usd }),
    { bob: flag('disallowXrp') },
  ],
  ['a destination that refuses checks', ['destination_refuses'], check, { bob: flag('noChecks') }],
  [
    'no problem of a payment to a destination that refuses objects',
    [],
    pay(),
    { bob: flag('noChecks', 'noChannels', 'noNftOffers') },
  ],

  ['a missing sign-in', ['sender_unknown'], pay(), { signedOut: true }],
  ['a missing sender', ['sender_missing'], pay(), { alice: 'missing' }],
  [
    'a payment of exactly the spendable balance',
    ['balance_all'],
    pay({ Amount: '100000000' }),
    { share: 100 },
  ],
  ['a payment of nearly the whole balance', ['balance_all'], pay({ Amount: '99000000' }), {}],
  ['a payment of less than that', ['balance_share'], pay({ Amount: '98999999' }), {}],
  [
    'no payment of the whole balance when both are nothing',
    [],
    pay({ Amount: '0' }),
    { alice: { balance: 0n } },
  ],
  [
    'one drop more than the spendable balance',
    ['balance_short'],
    pay({ Amount: '100000001' }),
    { share: 100 },
  ],
  [
    'a payment from the reserve of owned objects',
    ['balance_short'],
    pay({ Amount: '99000001' }),
    { alice: { ownerCount: 5 }, share: 100 },
  ],
  [
    'a balance below the reserve',
    ['balance_short'],
    pay({ Amount: '1' }),
    { alice: { balance: 5n } },
  ],
  ['no problem with half of the balance', [], pay({ Amount: '50000000' }), {}],
  ['more than half of the balance', ['balance_share'], pay({ Amount: '50000001' }), {}],
  ['more than a share of 1 percent', ['balance_share'], pay({ Amount: '1000001' }), { share: 1 }],
  [
    'a SendMax above the balance',
    ['balance_short'],
    pay({ Amount: usd, SendMax: '200000000' }),
    {},
  ],
  [
    'no balance problem when a token pays for XRP',
    [],
    pay({ Amount: '200000000', SendMax: usd }),
    {},
  ],
  [
    'no problem with another Account, because the signer’s counts',
    [],
    pay({ Account: NOT_FUNDED }),
    {},
  ],

  ['a missing reserve for an escrow', ['reserve_short'], escrow, { alice: { balance: 2n * XRP } }],
  [
    'a missing reserve for a third trust line',
    ['reserve_short'],
    trust,
    { alice: { balance: XRP, ownerCount: 2 }, carol: flag('defaultRipple') },
  ],
  [
    'no reserve problem for the second trust line',
    [],
    trust,
    { alice: { balance: XRP, ownerCount: 1 }, carol: flag('defaultRipple') },
  ],

  ['a disabled master key', ['master_disabled'], pay(), { alice: flag('masterDisabled') }],
  ['disabling the only key', ['no_key_left'], { TransactionType: 'AccountSet', SetFlag: 4 }, {}],
  [
    'no problem when one of two keys is disabled',
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
    'only the disabled master key when signers remain',
    ['master_disabled'],
    { TransactionType: 'SetRegularKey' },
    { alice: { ...flag('masterDisabled'), regularKey: BOB, hasSigners: true } },
  ],

  ['a missing issuer', ['issuer_missing'], pay({ Amount: usd }), { carol: 'missing' }],
  ['a frozen token', ['issuer_frozen'], pay({ Amount: usd }), { carol: flag('globalFreeze') }],
  [
    'an issuer that requires authorization',
    ['issuer_auth'],
    pay({ Amount: usd }),
    { carol: flag('requireAuth') },
  ],
  [
    'a transfer fee',
    ['issuer_fee'],
    pay({ Amount: usd }),
    { carol: { transferRate: 1_002_000_000 } },
  ],
  [
    'no issuer problem when tokens return to their issuer',
    [],
    pay({ Destination: CAROL, Amount: usd }),
    { carol: flag('globalFreeze', 'requireAuth') },
  ],
  ['a missing trust line', ['no_line'], pay({ Amount: usd }), { line: false }],
  ['an unknown trust line', ['line_unchecked'], pay({ Amount: usd }), { line: 'unknown' }],
  [
    'no trust line problem when the destination is named as issuer',
    [],
    pay({ Amount: { ...usd, issuer: BOB } }),
    { line: false },
  ],
  [
    'a missing trust line for a token that the sender issues',
    ['no_line'],
    pay({ Amount: { ...usd, issuer: ALICE } }),
    { line: false },
  ],
  ['an issuer without rippling', ['issuer_no_ripple'], trust, {}],
  [
    'an issuer that refuses trust lines',
    ['issuer_refuses'],
    trust,
    { carol: flag('defaultRipple', 'noTrustLines') },
  ],
  [
    'an MPT, which is not checked',
    ['token_unchecked'],
    pay({ Amount: { mpt_issuance_id: '00', value: '1' } }),
    {},
  ],

  [
    'a last ledger that is the current one',
    ['ledger_past'],
    pay({ LastLedgerSequence: LEDGER }),
    {},
  ],
  [
    'a last ledger that is the next one',
    ['ledger_soon'],
    pay({ LastLedgerSequence: LEDGER + 1 }),
    {},
  ],
  ['no problem with 30 ledgers left', [], pay({ LastLedgerSequence: LEDGER + 30 }), {}],
  ['no problem with a relative last ledger', [], pay({ LastLedgerSequence: 32_569 }), {}],

  [
    'an account too new to be deleted',
    ['delete_too_soon', 'delete_objects'],
    { TransactionType: 'AccountDelete', Destination: BOB },
    { alice: { sequence: LEDGER - 255, ownerCount: 1 } },
  ],
  [
    'no problem when the account is old enough',
    [],
    { TransactionType: 'AccountDelete', Destination: BOB },
    { alice: { sequence: LEDGER - 256 } },
  ],
  [
    'several problems, the most severe first',
    ['ledger_past', 'tag_required', 'deposit_auth', 'balance_share', 'issuer_auth'],
    pay({ Amount: usd, SendMax: '60000000', LastLedgerSequence: 40_000 }),
    { bob: flag('requireTag', 'depositAuth'), carol: flag('requireAuth') },
  ],
])('checkTransaction finds %s', (_name, expected, txjson, given) => {
  expect(problemsOf(txjson, given)).toEqual(expected);
});

test('checkTransaction lists what is correct', () => {
  const good = checkTransaction(pay({ LastLedgerSequence: LEDGER + 100 }), inputOf({}));
  expect(good.map(({ name, severity }) => [name, severity])).toEqual([
    ['ledger_in_time', 'good'],
    ['destination_exists', 'good'],
    ['no_tag_required', 'good'],
    ['balance_enough', 'good'],
  ]);
});

test('checkTransaction does not check an account that is not in the input', () => {
  const { accounts, ...others } = inputOf({});
  const results = checkTransaction(pay(), { ...others, accounts: new Map() });
  expect(results).toEqual([]);
  expect(accounts.size).toBe(4);
});

test.each([
  [1_000_000_001, '0.0000001'],
  [1_005_000_000, '0.5'],
  [1_100_000_000, '10'],
  [2_000_000_000, '100'],
])('checkTransaction reports a transfer rate of %i as %s percent', (transferRate, percent) => {
  const [fee] = checkTransaction(pay({ Amount: usd }), inputOf({ carol: { transferRate } }));
  expect(fee).toEqual({ name: 'issuer_fee', severity: 'warn', parts: [percent, CAROL] });
});

test('formatDrops uses the unit of the network', () => {
  expect(formatDrops(12_500_000n, inputOf({}))).toBe('12.5 XRP');
  expect(formatDrops(1n, inputOf({ network: 'XAHAUTESTNET' }))).toBe('0.000001 XAH');
});

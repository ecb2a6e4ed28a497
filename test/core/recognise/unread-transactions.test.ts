import { expect, test } from 'vitest';
import { recognise } from '../../../src/core/recognise/recognise';

const ALICE = 'rHfyMX7Wq1dnd9GxFvbgS6a2ejejW2hzrz';
const BOB = 'raW67besXtY821uV8eC2BtnZtX6Y54hLih';

function read(text: string) {
  return recognise({ id: 'd', createdAt: 0, kind: 'selection', text, site: '' });
}

test.each([
  [
    'JSON without its braces',
    `"Account" : "${ALICE}",\n"TransactionType" : "CheckCash",\n"Fee" : "10",`,
  ],
  ['YAML', `TransactionType: AccountSet\nAccount: ${ALICE}\nSetFlag: 5`],
  ['YAML without a type', `Account: ${ALICE}\nTakerGets: 5\nTakerPays: 6`],
  ['an explorer’s page', `Transaction Type\nTrustSet\nAccount\n${ALICE}`],
  [
    'a Python constructor',
    `Payment(\n    account=wallet.address,\n    amount=xrp_to_drops(22),\n    destination="${BOB}",\n)`,
  ],
  ['a Python constructor of flags', `AccountSet(account="${ALICE}", set_flag=4)`],
  [
    'a constructor with an issuer',
    `TrustSet(account=w.address, limit_amount=IssuedCurrencyAmount(currency="USD", issuer="${ALICE}", value="100"))`,
  ],
  [
    'a comment in a constructor',
    `VaultWithdraw(\n  account=depositor.address,\n  # destination="${BOB}"\n)`,
  ],
  ['a PHP array', `['TransactionType' => 'Payment', 'Account' => '${ALICE}']`],
  ['a PHP constructor', `$tx = new Payment(account: '${ALICE}');`],
  ['a Go struct', `payment := transaction.Payment{\n  Account: "${ALICE}",\n}`],
  ['a Rust constructor', `let tx = Payment::new("${ALICE}".into());`],
  ['a snake-case field', `limit_amount = 5\nissuer = "${ALICE}"`],
])('refuses a transaction in another notation: %s', (_name, text) => {
  expect(read(text)).toEqual({ kind: 'nothing', why: 'unread-transaction' });
});

test.each([
  ['a payment in words', `Payment to ${BOB}, thank you.`],
  ['a sequence in words', `The sequence of events: pay ${BOB}.`],
  ['an offer in words', `Our offer: pay ${BOB}.`],
  ['an account in words', `Account: ${BOB}`],
])('does not take %s for a transaction', (_name, text) => {
  expect(read(text)).toEqual({ kind: 'payment', payment: { destination: BOB } });
});

import { expect, test } from 'vitest';
import { requestKindOf } from '../../../src/core/transaction/request-kind';

test.each([
  ['Payment', 'payment'],
  ['PaymentChannelClaim', 'escrow'],
  ['TrustSet', 'trust'],
  ['OfferCreate', 'exchange'],
  ['AMMDeposit', 'exchange'],
  ['NFTokenAcceptOffer', 'nft'],
  ['EscrowFinish', 'escrow'],
  ['CheckCash', 'check'],
  ['AccountDelete', 'account'],
  ['SignIn', 'sign-in'],
  ['Paymentish', 'other'],
  ['constructor', 'other'],
  [undefined, 'other'],
])('the kind of %s is %s', (type, kind) => {
  expect(requestKindOf(type)).toBe(kind);
});

import type { Example } from './example';

export const ESCROW_AND_CHECK_EXAMPLES: readonly Example[] = [
  {
    title: 'an escrow with a condition',
    tx: {
      TransactionType: 'EscrowCreate',
      Amount: '10000',
      Destination: 'rsA2LpzuawewSBQXkiju3YQTMzW13pAAdW',
      CancelAfter: 533257958,
      FinishAfter: 533171558,
      Condition: 'A0258020E3B0C44298FC1C149AFBF4C8996FB92427AE41E4649B934CA495991B7852B855810100',
      DestinationTag: 23480,
      SourceTag: 11747,
    },
    sentences: [
      'escrow: Locks 0.01 XRP in escrow for rsA2LpzuawewSBQXkiju3YQTMzW13pAAdW.',
      'tag: Destination tag: 23480.',
      'escrow_from: Can be paid out from 2016-11-22T23:12:38.000Z.',
      'escrow_condition: Can be paid out only with the secret that fulfills its condition.',
      'escrow_until: From 2016-11-23T23:12:38.000Z it can only be returned.',
    ],
  },
  {
    title: 'an escrow paid out',
    tx: {
      TransactionType: 'EscrowFinish',
      Owner: 'rJVUeRqDFNs2xqA7ncVE6ZoAhPUoaJJSQm',
      OfferSequence: 7,
      Condition: 'A0258020E3B0C44298FC1C149AFBF4C8996FB92427AE41E4649B934CA495991B7852B855810100',
      Fulfillment: 'A0028000',
    },
    sentences: ['escrow_finish: Pays out escrow number 7 of rJVUeRqDFNs2xqA7ncVE6ZoAhPUoaJJSQm.'],
  },
  {
    title: 'an escrow returned',
    tx: {
      TransactionType: 'EscrowCancel',
      Owner: 'rJVUeRqDFNs2xqA7ncVE6ZoAhPUoaJJSQm',
      OfferSequence: 7,
    },
    sentences: ['escrow_cancel: Returns escrow number 7 to rJVUeRqDFNs2xqA7ncVE6ZoAhPUoaJJSQm.'],
  },
  {
    title: 'a check',
    tx: {
      TransactionType: 'CheckCreate',
      Destination: 'rUn84CUYbNjRoTQ6mSW7BVJPSVJNLb1QLo',
      SendMax: '100000000',
      Expiration: 570113521,
      InvoiceID: 'C1AE6DDDEEC05CF2978C0BAD6FE302948E9533691DC749DCDD3B9E5992CA6198',
      DestinationTag: 1,
    },
    sentences: [
      'check: Writes a check that lets rUn84CUYbNjRoTQ6mSW7BVJPSVJNLb1QLo collect up to 100 XRP.',
      'tag: Destination tag: 1.',
      'expires: Valid until 2018-01-24T12:52:01.000Z.',
    ],
  },
  {
    title: 'a check cashed',
    tx: {
      TransactionType: 'CheckCash',
      Amount: '100000000',
      CheckID: '838766BA2B995C00744175F69A1B11E32C3DBC40E64801A4056FCBD657F57334',
    },
    sentences: [
      'check_cash: Cashes the check 838766BA2B995C00744175F69A1B11E32C3DBC40E64801A4056FCBD657F57334 for 100 XRP.',
    ],
  },
  {
    title: 'a check cashed for a minimum',
    tx: {
      TransactionType: 'CheckCash',
      DeliverMin: '100000000',
      CheckID: '838766BA2B995C00744175F69A1B11E32C3DBC40E64801A4056FCBD657F57334',
    },
    sentences: [
      'check_cash_least: Cashes the check 838766BA2B995C00744175F69A1B11E32C3DBC40E64801A4056FCBD657F57334 for as much as possible, at least 100 XRP.',
    ],
  },
  {
    title: 'a check cancelled',
    tx: {
      TransactionType: 'CheckCancel',
      CheckID: '838766BA2B995C00744175F69A1B11E32C3DBC40E64801A4056FCBD657F57334',
    },
    sentences: [
      'check_cancel: Cancels the check 838766BA2B995C00744175F69A1B11E32C3DBC40E64801A4056FCBD657F57334.',
    ],
  },
  {
    title: 'an escrow that cannot be returned',
    tx: {
      TransactionType: 'EscrowCreate',
      Destination: 'r9cZA1mLK5R5Am25ArfXFmqgNwjZgnfk59',
      Amount: '10000',
      FinishAfter: 533257958,
      DestinationTag: 23480,
    },
    sentences: [
      'escrow: Locks 0.01 XRP in escrow for r9cZA1mLK5R5Am25ArfXFmqgNwjZgnfk59.',
      'tag: Destination tag: 23480.',
      'escrow_from: Can be paid out from 2016-11-23T23:12:38.000Z.',
      'escrow_no_return: No return date is set.',
    ],
  },
];

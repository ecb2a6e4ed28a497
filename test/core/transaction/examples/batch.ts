import type { Example } from './example';

export const BATCH_EXAMPLES: readonly Example[] = [
  {
    title: 'an all-or-nothing batch of one account',
    tx: {
      TransactionType: 'Batch',
      Flags: 65536,
      RawTransactions: [
        {
          RawTransaction: {
            TransactionType: 'OfferCreate',
            Flags: 1073741824,
            Account: 'r9cZA1mLK5R5Am25ArfXFmqgNwjZgnfk59',
            TakerGets: '6000000',
            TakerPays: { currency: 'GKO', issuer: 'ruazs5h1qEsqpke88pcqnaseXdm6od2xc', value: '2' },
            Sequence: 4,
            Fee: '0',
            SigningPubKey: '',
          },
        },
        {
          RawTransaction: {
            TransactionType: 'Payment',
            Flags: 1073741824,
            Account: 'r9cZA1mLK5R5Am25ArfXFmqgNwjZgnfk59',
            Destination: 'rfkE1aSy9G8Upk4JssnwBxhEv5p4mn2KTy',
            Amount: '1000',
            DestinationTag: 4,
            Sequence: 5,
            Fee: '0',
            SigningPubKey: '',
          },
        },
      ],
    },
    sentences: [
      'batch_all: Runs 2 transactions: all of them, or none.',
      'offer: 1 r9cZA1mLK5R5Am25ArfXFmqgNwjZgnfk59 Offers 6 XRP for 2 GKO (ruazs5h1qEsqpke88pcqnaseXdm6od2xc).',
      'payment: 2 r9cZA1mLK5R5Am25ArfXFmqgNwjZgnfk59 Sends 0.001 XRP to rfkE1aSy9G8Upk4JssnwBxhEv5p4mn2KTy.',
      'tag: 2 r9cZA1mLK5R5Am25ArfXFmqgNwjZgnfk59 Destination tag: 4.',
    ],
  },
  {
    title: 'a batch of two accounts, the first success only',
    tx: {
      TransactionType: 'Batch',
      Flags: 131072,
      RawTransactions: [
        {
          RawTransaction: {
            TransactionType: 'Payment',
            Flags: 1073741824,
            Account: 'r9cZA1mLK5R5Am25ArfXFmqgNwjZgnfk59',
            Destination: 'rfkE1aSy9G8Upk4JssnwBxhEv5p4mn2KTy',
            Amount: '6000000',
          },
        },
        {
          RawTransaction: {
            TransactionType: 'Payment',
            Flags: 1073741824,
            Account: 'rfkE1aSy9G8Upk4JssnwBxhEv5p4mn2KTy',
            Destination: 'r9cZA1mLK5R5Am25ArfXFmqgNwjZgnfk59',
            Amount: { currency: 'GKO', issuer: 'ruazs5h1qEsqpke88pcqnaseXdm6od2xc', value: '2' },
          },
        },
      ],
    },
    sentences: [
      'batch_one: Runs one of 2 transactions: the first that succeeds.',
      'payment: 1 r9cZA1mLK5R5Am25ArfXFmqgNwjZgnfk59 Sends 6 XRP to rfkE1aSy9G8Upk4JssnwBxhEv5p4mn2KTy.',
      'payment: 2 rfkE1aSy9G8Upk4JssnwBxhEv5p4mn2KTy Sends 2 GKO (ruazs5h1qEsqpke88pcqnaseXdm6od2xc) to r9cZA1mLK5R5Am25ArfXFmqgNwjZgnfk59.',
    ],
  },
  {
    title: 'a batch of transactions without sentences, until one fails',
    tx: {
      TransactionType: 'Batch',
      Flags: 262144,
      RawTransactions: [
        {
          RawTransaction: {
            TransactionType: 'AccountSet',
            Account: 'r9cZA1mLK5R5Am25ArfXFmqgNwjZgnfk59',
            WalletSize: 1,
          },
        },
        {
          RawTransaction: {
            TransactionType: 'AccountSet',
            Account: 'r9cZA1mLK5R5Am25ArfXFmqgNwjZgnfk59',
            WalletSize: 2,
          },
        },
      ],
    },
    sentences: [
      'batch_until: Runs 2 transactions one after the other, until one fails.',
      'inner_other: 1 r9cZA1mLK5R5Am25ArfXFmqgNwjZgnfk59 Type: “Account set”. See its fields below.',
      'inner_other: 2 r9cZA1mLK5R5Am25ArfXFmqgNwjZgnfk59 Type: “Account set”. See its fields below.',
    ],
  },
  {
    title: 'an independent batch',
    tx: {
      TransactionType: 'Batch',
      Flags: 524288,
      RawTransactions: [
        {
          RawTransaction: {
            TransactionType: 'DIDDelete',
            Account: 'r9cZA1mLK5R5Am25ArfXFmqgNwjZgnfk59',
          },
        },
        {
          RawTransaction: {
            TransactionType: 'TicketCreate',
            Account: 'r9cZA1mLK5R5Am25ArfXFmqgNwjZgnfk59',
            TicketCount: 1,
          },
        },
      ],
    },
    sentences: [
      'batch_each: Runs 2 transactions, even if some of them fail.',
      'did_delete: 1 r9cZA1mLK5R5Am25ArfXFmqgNwjZgnfk59 Deletes the account’s decentralized identifier (DID).',
      'tickets: 2 r9cZA1mLK5R5Am25ArfXFmqgNwjZgnfk59 Reserves sequence numbers for later use, as tickets: 1.',
    ],
  },
];

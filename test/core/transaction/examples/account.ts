import type { Example } from './example';

export const ACCOUNT_EXAMPLES: readonly Example[] = [
  {
    title: 'a domain, a flag and a key',
    tx: {
      TransactionType: 'AccountSet',
      Domain: '6578616D706C652E636F6D',
      SetFlag: 5,
      MessageKey: '03AB40A0490F9B7ED8DF29D246BF2D6269820A0EE7742ACDD457BEA7C7D0931EDB',
    },
    sentences: [
      'account_domain: Sets the account’s domain to “example.com”.',
      'account_key: Sets the key for encrypted messages to this account to 03AB40A0490F9B7ED8DF29D246BF2D6269820A0EE7742ACDD457BEA7C7D0931EDB.',
      'track_on: Turns asfAccountTxnID on: the ledger stores the hash of this account’s latest transaction.',
    ],
  },
  {
    title: 'all account settings removed',
    tx: {
      TransactionType: 'AccountSet',
      Domain: '',
      EmailHash: '00000000000000000000000000000000',
      MessageKey: '',
      TransferRate: 0,
      TickSize: 0,
    },
    sentences: [
      'account_domain_none: Removes the account’s domain.',
      'account_fee_none: Charges no fee when others transfer tokens this account issues.',
      'account_tick_none: Stops rounding offer prices for tokens this account issues.',
      'account_email_none: Removes the hash of the account’s email address.',
      'account_key_none: Removes the key for encrypted messages to this account.',
    ],
  },
  {
    title: 'all account settings set',
    tx: {
      TransactionType: 'AccountSet',
      EmailHash: '1D1382344586ECFF844DACFF698C2EFB',
      TransferRate: 1005000000,
      TickSize: 5,
    },
    sentences: [
      'account_fee: Charges 0.5% when others transfer tokens this account issues.',
      'account_tick: Rounds offer prices for tokens this account issues to 5 significant digits.',
      'account_email: Sets the hash of the account’s email address to 1D1382344586ECFF844DACFF698C2EFB.',
    ],
  },
  {
    title: 'an AccountSet without changes',
    tx: { TransactionType: 'AccountSet' },
    sentences: [
      'account_nothing: Changes nothing on the account. It only costs the network fee and uses a sequence number.',
    ],
  },
  {
    title: 'an account deleted',
    tx: {
      TransactionType: 'AccountDelete',
      Destination: 'rPT1Sjq2YGrBMTttX4GZHjKu9dyfzbpAYe',
      DestinationTag: 13,
    },
    sentences: [
      'account_delete: Deletes the account and sends all remaining XRP to rPT1Sjq2YGrBMTttX4GZHjKu9dyfzbpAYe.',
      'tag: Destination tag: 13.',
    ],
  },
  {
    title: 'a regular key',
    tx: { TransactionType: 'SetRegularKey', RegularKey: 'rAR8rR8sUkBoCZFawhkWzY4Y5YoyuznwD' },
    sentences: [
      'regular_key: Makes rAR8rR8sUkBoCZFawhkWzY4Y5YoyuznwD the regular key, which can then sign for this account.',
    ],
  },
  {
    title: 'a regular key removed',
    tx: { TransactionType: 'SetRegularKey' },
    sentences: [
      'regular_key_none: Removes the regular key, which can then no longer sign for this account.',
    ],
  },
  {
    title: 'a signer list',
    tx: {
      TransactionType: 'SignerListSet',
      SignerQuorum: 3,
      SignerEntries: [
        { SignerEntry: { Account: 'rsA2LpzuawewSBQXkiju3YQTMzW13pAAdW', SignerWeight: 2 } },
        { SignerEntry: { Account: 'rUpy3eEg8rqjqfUoLeBnZkscbKbFsKXC3v', SignerWeight: 1 } },
        { SignerEntry: { Account: 'ra5nK24KXen9AHvsdFTKHSANinZseWnPcX', SignerWeight: 1 } },
      ],
    },
    sentences: [
      'signers: Sets a list of 3 signers. A combined weight of 3 is needed to sign for this account.',
    ],
  },
  {
    title: 'a signer list removed',
    tx: { TransactionType: 'SignerListSet', SignerQuorum: 0 },
    sentences: ['signers_none: Removes the signer list.'],
  },
  {
    title: 'tickets',
    tx: { TransactionType: 'TicketCreate', TicketCount: 10 },
    sentences: ['tickets: Reserves sequence numbers for later use, as tickets: 10.'],
  },
  {
    title: 'a sign-in',
    tx: { TransactionType: 'SignIn' },
    sentences: ['sign_in: Proves that the account is yours. Nothing is sent to the ledger.'],
  },
];

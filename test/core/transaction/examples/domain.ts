import type { Example } from './example';

export const DOMAIN_EXAMPLES: readonly Example[] = [
  {
    title: 'a permissioned domain',
    tx: {
      TransactionType: 'PermissionedDomainSet',
      AcceptedCredentials: [
        {
          Credential: {
            Issuer: 'rsA2LpzuawewSBQXkiju3YQTMzW13pAAdW',
            CredentialType: '70617373706F7274',
          },
        },
        {
          Credential: {
            Issuer: 'rsA2LpzuawewSBQXkiju3YQTMzW13pAAdW',
            CredentialType: '7265736964656E74',
          },
        },
      ],
    },
    sentences: [
      'domain_create: Creates a permissioned domain for accounts with these credentials: passport (rsA2LpzuawewSBQXkiju3YQTMzW13pAAdW), resident (rsA2LpzuawewSBQXkiju3YQTMzW13pAAdW).',
    ],
  },
  {
    title: 'a permissioned domain changed',
    tx: {
      TransactionType: 'PermissionedDomainSet',
      DomainID: '77D6234D074E505024D39C04C3F262997B773719AB29ACFA83119E4210328776',
      AcceptedCredentials: [
        {
          Credential: {
            Issuer: 'rsA2LpzuawewSBQXkiju3YQTMzW13pAAdW',
            CredentialType: '70617373706F7274',
          },
        },
      ],
    },
    sentences: [
      'domain_set: Changes the permissioned domain 77D6234D074E505024D39C04C3F262997B773719AB29ACFA83119E4210328776 to accept accounts with these credentials: passport (rsA2LpzuawewSBQXkiju3YQTMzW13pAAdW).',
    ],
  },
  {
    title: 'a permissioned domain deleted',
    tx: {
      TransactionType: 'PermissionedDomainDelete',
      DomainID: '77D6234D074E505024D39C04C3F262997B773719AB29ACFA83119E4210328776',
    },
    sentences: [
      'domain_delete: Deletes the permissioned domain 77D6234D074E505024D39C04C3F262997B773719AB29ACFA83119E4210328776.',
    ],
  },
  {
    title: 'an offer on a permissioned exchange',
    tx: {
      TransactionType: 'OfferCreate',
      TakerGets: '6000000',
      TakerPays: { currency: 'USD', issuer: 'rvYAfWj5gh67oV6fW32ZzP3Aw4Eubs59B', value: '2' },
      DomainID: '77D6234D074E505024D39C04C3F262997B773719AB29ACFA83119E4210328776',
    },
    sentences: [
      'offer: Offers 6 XRP for 2 USD (rvYAfWj5gh67oV6fW32ZzP3Aw4Eubs59B).',
      'offer_domain: Trades only on the permissioned exchange of the domain 77D6234D074E505024D39C04C3F262997B773719AB29ACFA83119E4210328776.',
    ],
  },
  {
    title: 'an offer on both exchanges',
    tx: {
      TransactionType: 'OfferCreate',
      TakerGets: '6000000',
      TakerPays: { currency: 'USD', issuer: 'rvYAfWj5gh67oV6fW32ZzP3Aw4Eubs59B', value: '2' },
      DomainID: '77D6234D074E505024D39C04C3F262997B773719AB29ACFA83119E4210328776',
      Flags: 1048576,
    },
    sentences: [
      'offer: Offers 6 XRP for 2 USD (rvYAfWj5gh67oV6fW32ZzP3Aw4Eubs59B).',
      'offer_domain_hybrid: Trades on the permissioned exchange of the domain 77D6234D074E505024D39C04C3F262997B773719AB29ACFA83119E4210328776 and on the open one.',
    ],
  },
  {
    title: 'a payment through a permissioned exchange',
    tx: {
      TransactionType: 'Payment',
      Destination: 'r9cZA1mLK5R5Am25ArfXFmqgNwjZgnfk59',
      Amount: { currency: 'USD', issuer: 'rvYAfWj5gh67oV6fW32ZzP3Aw4Eubs59B', value: '2' },
      SendMax: '3000000',
      DomainID: '77D6234D074E505024D39C04C3F262997B773719AB29ACFA83119E4210328776',
      Flags: 327680,
    },
    sentences: [
      'payment_most: Spends up to 3 XRP to deliver 2 USD (rvYAfWj5gh67oV6fW32ZzP3Aw4Eubs59B) to r9cZA1mLK5R5Am25ArfXFmqgNwjZgnfk59.',
      'payment_only_paths: Uses only the paths listed here, not the direct one.',
      'payment_limit_quality: Uses only paths that keep at least the rate between the delivered amount and the most it spends.',
      'payment_domain: Trades only on the permissioned exchange of the domain 77D6234D074E505024D39C04C3F262997B773719AB29ACFA83119E4210328776.',
    ],
  },
  {
    title: 'a payment with credentials',
    tx: {
      TransactionType: 'Payment',
      Destination: 'r9cZA1mLK5R5Am25ArfXFmqgNwjZgnfk59',
      Amount: '1000000',
      CredentialIDs: ['C1AE6DDDEEC05CF2978C0BAD6FE302948E9533691DC749DCDD3B9E5992CA6198'],
    },
    sentences: [
      'payment: Sends 1 XRP to r9cZA1mLK5R5Am25ArfXFmqgNwjZgnfk59.',
      'with_credentials: Presents these credentials: C1AE6DDDEEC05CF2978C0BAD6FE302948E9533691DC749DCDD3B9E5992CA6198.',
    ],
  },
  {
    title: 'an account deleted with credentials',
    tx: {
      TransactionType: 'AccountDelete',
      Destination: 'r9cZA1mLK5R5Am25ArfXFmqgNwjZgnfk59',
      DestinationTag: 13,
      CredentialIDs: ['C1AE6DDDEEC05CF2978C0BAD6FE302948E9533691DC749DCDD3B9E5992CA6198'],
    },
    sentences: [
      'account_delete: Deletes the account and sends all remaining XRP to r9cZA1mLK5R5Am25ArfXFmqgNwjZgnfk59.',
      'tag: Destination tag: 13.',
      'with_credentials: Presents these credentials: C1AE6DDDEEC05CF2978C0BAD6FE302948E9533691DC749DCDD3B9E5992CA6198.',
    ],
  },
  {
    title: 'an MPT for members of a domain',
    tx: {
      TransactionType: 'MPTokenIssuanceCreate',
      DomainID: '77D6234D074E505024D39C04C3F262997B773719AB29ACFA83119E4210328776',
      Flags: 36,
    },
    sentences: [
      'mpt_create: Creates a new multi-purpose token (MPT).',
      'mpt_transferable: Holders can transfer it to others.',
      'mpt_require_auth: Others need the issuer’s permission to hold it.',
      'mpt_domain: Anyone with a credential of the domain 77D6234D074E505024D39C04C3F262997B773719AB29ACFA83119E4210328776 can hold it.',
    ],
  },
];

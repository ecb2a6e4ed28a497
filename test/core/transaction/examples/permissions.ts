import type { Example } from './example';

export const PERMISSIONS: readonly Example[] = [
  {
    what: 'a sender',
    tx: { TransactionType: 'DepositPreauth', Authorize: 'rEhxGqkqPPSxQ3P25J66ft5TwpzV14k2de' },
    says: ['preauth: Lets rEhxGqkqPPSxQ3P25J66ft5TwpzV14k2de send money to this account.'],
  },
  {
    what: 'a sender no longer',
    tx: { TransactionType: 'DepositPreauth', Unauthorize: 'rEhxGqkqPPSxQ3P25J66ft5TwpzV14k2de' },
    says: [
      'preauth_none: No longer lets rEhxGqkqPPSxQ3P25J66ft5TwpzV14k2de send money to this account, where that needs permission.',
    ],
  },
  {
    what: 'senders by credential',
    tx: {
      TransactionType: 'DepositPreauth',
      AuthorizeCredentials: [
        {
          Credential: {
            Issuer: 'rsA2LpzuawewSBQXkiju3YQTMzW13pAAdW',
            CredentialType: '6D795F63726564656E7469616C',
          },
        },
      ],
    },
    says: [
      'preauth_credentials: Lets those send money to this account who hold: my_credential (rsA2LpzuawewSBQXkiju3YQTMzW13pAAdW).',
    ],
  },
  {
    what: 'senders by credential no longer',
    tx: {
      TransactionType: 'DepositPreauth',
      UnauthorizeCredentials: [
        {
          Credential: {
            Issuer: 'rsA2LpzuawewSBQXkiju3YQTMzW13pAAdW',
            CredentialType: '6D795F63726564656E7469616C',
          },
        },
      ],
    },
    says: [
      'preauth_credentials_none: No longer lets those send money to this account, where that needs permission, who hold: my_credential (rsA2LpzuawewSBQXkiju3YQTMzW13pAAdW).',
    ],
  },
  {
    what: 'a credential',
    tx: {
      TransactionType: 'CredentialCreate',
      Subject: 'rsA2LpzuawewSBQXkiju3YQTMzW13pAAdW',
      CredentialType: '647269766572206C6963656E6365',
      Expiration: 789004799,
      URI: '69737468657265616E796465616C2E636F6D',
    },
    says: [
      'credential: Issues the credential “driver licence” to rsA2LpzuawewSBQXkiju3YQTMzW13pAAdW.',
      'expires: Valid until 2024-12-31T23:59:59.000Z.',
    ],
  },
  {
    what: 'a credential accepted',
    tx: {
      TransactionType: 'CredentialAccept',
      Issuer: 'rsA2LpzuawewSBQXkiju3YQTMzW13pAAdW',
      CredentialType: '6D795F63726564656E7469616C',
    },
    says: [
      'credential_accept: Accepts the credential “my_credential” issued by rsA2LpzuawewSBQXkiju3YQTMzW13pAAdW.',
    ],
  },
  {
    what: 'a credential of no readable type',
    tx: {
      TransactionType: 'CredentialAccept',
      Issuer: 'rsA2LpzuawewSBQXkiju3YQTMzW13pAAdW',
      CredentialType: '00FF',
    },
    says: [
      'credential_accept: Accepts the credential “00FF” issued by rsA2LpzuawewSBQXkiju3YQTMzW13pAAdW.',
    ],
  },
  {
    what: 'a credential deleted',
    tx: {
      TransactionType: 'CredentialDelete',
      Subject: 'rsA2LpzuawewSBQXkiju3YQTMzW13pAAdW',
      Issuer: 'rUpy3eEg8rqjqfUoLeBnZkscbKbFsKXC3v',
      CredentialType: '6D795F63726564656E7469616C',
    },
    says: [
      'credential_delete: Deletes the credential “my_credential” of rsA2LpzuawewSBQXkiju3YQTMzW13pAAdW, issued by rUpy3eEg8rqjqfUoLeBnZkscbKbFsKXC3v.',
    ],
  },
  {
    what: 'a credential deleted by its issuer',
    tx: {
      TransactionType: 'CredentialDelete',
      Subject: 'rsA2LpzuawewSBQXkiju3YQTMzW13pAAdW',
      CredentialType: '6D795F63726564656E7469616C',
    },
    says: [
      'credential_delete_of: Deletes the credential “my_credential” of rsA2LpzuawewSBQXkiju3YQTMzW13pAAdW.',
    ],
  },
  {
    what: 'a credential deleted by its holder',
    tx: {
      TransactionType: 'CredentialDelete',
      Issuer: 'rsA2LpzuawewSBQXkiju3YQTMzW13pAAdW',
      CredentialType: '6D795F63726564656E7469616C',
    },
    says: [
      'credential_delete_from: Deletes the credential “my_credential” issued by rsA2LpzuawewSBQXkiju3YQTMzW13pAAdW.',
    ],
  },
  {
    what: 'a delegate',
    tx: {
      TransactionType: 'DelegateSet',
      Authorize: 'r9GAKojMTyexqvy8DXFWYq63Mod5k5wnkT',
      Permissions: [
        { Permission: { PermissionValue: 'AccountDomainSet' } },
        { Permission: { PermissionValue: 1 } },
      ],
    },
    says: [
      'delegate: Lets r9GAKojMTyexqvy8DXFWYq63Mod5k5wnkT do this in the name of this account, and nothing else: AccountDomainSet, 1.',
    ],
  },
  {
    what: 'a delegate no longer',
    tx: {
      TransactionType: 'DelegateSet',
      Authorize: 'r9GAKojMTyexqvy8DXFWYq63Mod5k5wnkT',
      Permissions: [],
    },
    says: [
      'delegate_none: No longer lets r9GAKojMTyexqvy8DXFWYq63Mod5k5wnkT do anything in the name of this account.',
    ],
  },
  {
    what: 'a DID',
    tx: {
      TransactionType: 'DIDSet',
      Data: '',
      URI: '697066733A2F2F62616679626569676479727A74357366703775646D37687537367568377932366E6634646675796C71616266336F636C67747179353566627A6469',
      DIDDocument: '646F63',
    },
    says: ['did_set: Sets the account’s decentralized identifier (DID).'],
  },
  {
    what: 'a DID deleted',
    tx: { TransactionType: 'DIDDelete' },
    says: ['did_delete: Deletes the account’s decentralized identifier (DID).'],
  },
  {
    what: 'prices',
    tx: {
      TransactionType: 'OracleSet',
      OracleDocumentID: 34,
      Provider: '70726F7669646572',
      LastUpdateTime: 1724871860,
      AssetClass: '63757272656E6379',
      PriceDataSeries: [
        { PriceData: { BaseAsset: 'XRP', QuoteAsset: 'USD', AssetPrice: 740, Scale: 3 } },
        { PriceData: { BaseAsset: '3931323831305252390000000000000000000000', QuoteAsset: 'BTC' } },
      ],
    },
    says: ['oracle: Updates the price oracle number 34: XRP/USD, 912810RR9/BTC.'],
  },
  {
    what: 'an oracle deleted',
    tx: { TransactionType: 'OracleDelete', OracleDocumentID: 34 },
    says: ['oracle_delete: Deletes the price oracle number 34.'],
  },
];

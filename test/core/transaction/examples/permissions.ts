import type { Example } from './example';

export const PERMISSION_EXAMPLES: readonly Example[] = [
  {
    title: 'a sender preauthorized',
    tx: { TransactionType: 'DepositPreauth', Authorize: 'rEhxGqkqPPSxQ3P25J66ft5TwpzV14k2de' },
    sentences: ['preauth: Lets rEhxGqkqPPSxQ3P25J66ft5TwpzV14k2de send money to this account.'],
  },
  {
    title: 'a preauthorization removed',
    tx: { TransactionType: 'DepositPreauth', Unauthorize: 'rEhxGqkqPPSxQ3P25J66ft5TwpzV14k2de' },
    sentences: [
      'preauth_none: No longer lets rEhxGqkqPPSxQ3P25J66ft5TwpzV14k2de send money to this account when permission is required.',
    ],
  },
  {
    title: 'credentials preauthorized',
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
    sentences: [
      'preauth_credentials: Lets accounts with these credentials send money to this account: my_credential (rsA2LpzuawewSBQXkiju3YQTMzW13pAAdW).',
    ],
  },
  {
    title: 'preauthorized credentials removed',
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
    sentences: [
      'preauth_credentials_none: When permission is required, no longer lets accounts with these credentials send money to this account: my_credential (rsA2LpzuawewSBQXkiju3YQTMzW13pAAdW).',
    ],
  },
  {
    title: 'a credential',
    tx: {
      TransactionType: 'CredentialCreate',
      Subject: 'rsA2LpzuawewSBQXkiju3YQTMzW13pAAdW',
      CredentialType: '647269766572206C6963656E6365',
      Expiration: 789004799,
      URI: '69737468657265616E796465616C2E636F6D',
    },
    sentences: [
      'credential: Issues the credential “driver licence” to rsA2LpzuawewSBQXkiju3YQTMzW13pAAdW.',
      'expires: Valid until 2024-12-31T23:59:59.000Z.',
    ],
  },
  {
    title: 'a credential accepted',
    tx: {
      TransactionType: 'CredentialAccept',
      Issuer: 'rsA2LpzuawewSBQXkiju3YQTMzW13pAAdW',
      CredentialType: '6D795F63726564656E7469616C',
    },
    sentences: [
      'credential_accept: Accepts the credential “my_credential” issued by rsA2LpzuawewSBQXkiju3YQTMzW13pAAdW.',
    ],
  },
  {
    title: 'a credential with a binary type',
    tx: {
      TransactionType: 'CredentialAccept',
      Issuer: 'rsA2LpzuawewSBQXkiju3YQTMzW13pAAdW',
      CredentialType: '00FF',
    },
    sentences: [
      'credential_accept: Accepts the credential “00FF” issued by rsA2LpzuawewSBQXkiju3YQTMzW13pAAdW.',
    ],
  },
  {
    title: 'a credential deleted',
    tx: {
      TransactionType: 'CredentialDelete',
      Subject: 'rsA2LpzuawewSBQXkiju3YQTMzW13pAAdW',
      Issuer: 'rUpy3eEg8rqjqfUoLeBnZkscbKbFsKXC3v',
      CredentialType: '6D795F63726564656E7469616C',
    },
    sentences: [
      'credential_delete: Deletes the credential “my_credential” of rsA2LpzuawewSBQXkiju3YQTMzW13pAAdW, issued by rUpy3eEg8rqjqfUoLeBnZkscbKbFsKXC3v.',
    ],
  },
  {
    title: 'a credential deleted by its issuer',
    tx: {
      TransactionType: 'CredentialDelete',
      Subject: 'rsA2LpzuawewSBQXkiju3YQTMzW13pAAdW',
      CredentialType: '6D795F63726564656E7469616C',
    },
    sentences: [
      'credential_delete_of: Deletes the credential “my_credential” of rsA2LpzuawewSBQXkiju3YQTMzW13pAAdW.',
    ],
  },
  {
    title: 'a credential deleted by its holder',
    tx: {
      TransactionType: 'CredentialDelete',
      Issuer: 'rsA2LpzuawewSBQXkiju3YQTMzW13pAAdW',
      CredentialType: '6D795F63726564656E7469616C',
    },
    sentences: [
      'credential_delete_from: Deletes the credential “my_credential” issued by rsA2LpzuawewSBQXkiju3YQTMzW13pAAdW.',
    ],
  },
  {
    title: 'a delegate',
    tx: {
      TransactionType: 'DelegateSet',
      Authorize: 'r9GAKojMTyexqvy8DXFWYq63Mod5k5wnkT',
      Permissions: [
        { Permission: { PermissionValue: 'AccountDomainSet' } },
        { Permission: { PermissionValue: 'Payment' } },
      ],
    },
    sentences: [
      'delegate: Lets r9GAKojMTyexqvy8DXFWYq63Mod5k5wnkT do only this on behalf of this account: AccountDomainSet, Payment.',
    ],
  },
  {
    title: 'a delegate removed',
    tx: {
      TransactionType: 'DelegateSet',
      Authorize: 'r9GAKojMTyexqvy8DXFWYq63Mod5k5wnkT',
      Permissions: [],
    },
    sentences: [
      'delegate_none: No longer lets r9GAKojMTyexqvy8DXFWYq63Mod5k5wnkT do anything on behalf of this account.',
    ],
  },
  {
    title: 'a DID',
    tx: {
      TransactionType: 'DIDSet',
      Data: '',
      URI: '697066733A2F2F62616679626569676479727A74357366703775646D37687537367568377932366E6634646675796C71616266336F636C67747179353566627A6469',
      DIDDocument: '646F63',
    },
    sentences: ['did_set: Sets the account’s decentralized identifier (DID).'],
  },
  {
    title: 'a DID deleted',
    tx: { TransactionType: 'DIDDelete' },
    sentences: ['did_delete: Deletes the account’s decentralized identifier (DID).'],
  },
  {
    title: 'prices of an oracle',
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
    sentences: ['oracle: Updates price oracle number 34: XRP/USD, 912810RR9/BTC.'],
  },
  {
    title: 'an oracle deleted',
    tx: { TransactionType: 'OracleDelete', OracleDocumentID: 34 },
    sentences: ['oracle_delete: Deletes price oracle number 34.'],
  },
];

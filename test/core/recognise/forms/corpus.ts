import type { Fields } from '../../../../src/core/fields';

const ALICE = 'rHfyMX7Wq1dnd9GxFvbgS6a2ejejW2hzrz';
const BOB = 'raW67besXtY821uV8eC2BtnZtX6Y54hLih';
const ISSUER = 'rNMovRR3WPbFLVaSbETCCR71XsqyxhJ9P6';
const CAROL = 'rPT1Sjq2YGrBMTttX4GZHjKu9dyfzbpAYe';
const DAVE = 'rhub8VRN55s94qWKDv6jmDy1pUykJzF3wq';
const HASH = 'E08D6E9754025BA2534A78707605E0601F03ACE063687A0CA1BDDACFCD1698C7';
const NFT = `000800003E5F1A2B${HASH.slice(0, 48)}`;
const MPT = `0000012F${HASH.slice(0, 40)}`;
const KEY = `ED${HASH}`;
const SOLO = '534F4C4F00000000000000000000000000000000';

const usd = (value: string) => ({ currency: 'USD', issuer: ISSUER, value });
const bridge = {
  LockingChainDoor: ALICE,
  LockingChainIssue: { currency: 'XRP' },
  IssuingChainDoor: 'rHb9CJAWyB4rj91VRWn96DkukG4bwdtyTh',
  IssuingChainIssue: { currency: 'XRP' },
};

/** The types of transactions that documents show, as they would be sent, without their sender. */
export const CORPUS: readonly Fields[] = [
  { TransactionType: 'Payment', Destination: BOB, Amount: '25000000' },
  { TransactionType: 'Payment', Destination: BOB, Amount: '1', DestinationTag: 481516 },
  {
    TransactionType: 'Payment',
    Destination: CAROL,
    Amount: usd('12.5'),
    SendMax: '40000000',
    DeliverMin: usd('11'),
    Flags: 131072,
    Paths: [[{ currency: 'USD', issuer: ISSUER }], [{ account: DAVE }]],
  },
  {
    TransactionType: 'Payment',
    Destination: BOB,
    Amount: { mpt_issuance_id: MPT, value: '300' },
    InvoiceID: HASH,
  },
  {
    TransactionType: 'Payment',
    Destination: BOB,
    Amount: '7000000',
    Memos: [
      { Memo: { MemoType: '74657874', MemoData: '48656C6C6F' } },
      { Memo: { MemoData: 'C0FFEE' } },
    ],
  },
  { TransactionType: 'TrustSet', LimitAmount: usd('1000') },
  {
    TransactionType: 'TrustSet',
    LimitAmount: { currency: SOLO, issuer: DAVE, value: '400000000' },
    Flags: 131072,
    QualityIn: 1000000000,
  },
  { TransactionType: 'OfferCreate', TakerGets: '6000000', TakerPays: usd('2.75') },
  {
    TransactionType: 'OfferCreate',
    TakerGets: usd('8'),
    TakerPays: { currency: 'EUR', issuer: DAVE, value: '7' },
    Flags: 655360,
    Expiration: 595640108,
    OfferSequence: 33,
  },
  { TransactionType: 'OfferCancel', OfferSequence: 1471 },
  { TransactionType: 'AccountSet', SetFlag: 1 },
  { TransactionType: 'AccountSet', SetFlag: 8, ClearFlag: 7, TickSize: 5 },
  {
    TransactionType: 'AccountSet',
    Domain: '6578616D706C652E636F6D',
    TransferRate: 1005000000,
    MessageKey: KEY,
  },
  { TransactionType: 'AccountDelete', Destination: BOB, DestinationTag: 13 },
  { TransactionType: 'SetRegularKey', RegularKey: CAROL },
  {
    TransactionType: 'SignerListSet',
    SignerQuorum: 3,
    SignerEntries: [
      { SignerEntry: { Account: BOB, SignerWeight: 2 } },
      { SignerEntry: { Account: CAROL, SignerWeight: 1 } },
    ],
  },
  {
    TransactionType: 'EscrowCreate',
    Destination: BOB,
    Amount: '10000000',
    FinishAfter: 780000000,
    CancelAfter: 790000000,
    Condition: `A0258020${HASH}810102`,
  },
  {
    TransactionType: 'EscrowFinish',
    Owner: ALICE,
    OfferSequence: 7,
    Fulfillment: 'A0028000',
    Condition: `A0258020${HASH}810102`,
  },
  { TransactionType: 'EscrowCancel', Owner: ALICE, OfferSequence: 7 },
  { TransactionType: 'CheckCreate', Destination: BOB, SendMax: '100000000', InvoiceID: HASH },
  { TransactionType: 'CheckCash', CheckID: HASH, DeliverMin: '95000000' },
  { TransactionType: 'CheckCancel', CheckID: HASH },
  {
    TransactionType: 'PaymentChannelCreate',
    Destination: BOB,
    Amount: '10000',
    SettleDelay: 86400,
    PublicKey: KEY,
    CancelAfter: 790000000,
  },
  { TransactionType: 'PaymentChannelFund', Channel: HASH, Amount: '200000' },
  { TransactionType: 'PaymentChannelClaim', Channel: HASH, Balance: '1000000', Flags: 131072 },
  { TransactionType: 'DepositPreauth', Authorize: CAROL },
  {
    TransactionType: 'DepositPreauth',
    AuthorizeCredentials: [{ Credential: { Issuer: ISSUER, CredentialType: '4B5943' } }],
  },
  { TransactionType: 'TicketCreate', TicketCount: 10 },
  {
    TransactionType: 'NFTokenMint',
    NFTokenTaxon: 42,
    TransferFee: 314,
    Flags: 8,
    URI: '697066733A2F2F62616679',
  },
  { TransactionType: 'NFTokenBurn', NFTokenID: NFT, Owner: BOB },
  { TransactionType: 'NFTokenCreateOffer', NFTokenID: NFT, Amount: '1000000', Flags: 1 },
  { TransactionType: 'NFTokenAcceptOffer', NFTokenSellOffer: HASH },
  { TransactionType: 'NFTokenCancelOffer', NFTokenOffers: [HASH, HASH.replace('E0', 'F1')] },
  { TransactionType: 'NFTokenModify', NFTokenID: NFT, URI: '68747470733A2F2F' },
  { TransactionType: 'AMMCreate', Amount: '250000000', Amount2: usd('25'), TradingFee: 500 },
  {
    TransactionType: 'AMMDeposit',
    Asset: { currency: 'XRP' },
    Asset2: { currency: 'USD', issuer: ISSUER },
    Amount: '1000000',
    Flags: 524288,
  },
  {
    TransactionType: 'AMMWithdraw',
    Asset: { currency: 'USD', issuer: ISSUER },
    Asset2: { currency: 'XRP' },
    Amount: usd('5'),
    Amount2: '50000000',
    Flags: 1048576,
  },
  {
    TransactionType: 'AMMVote',
    Asset: { currency: 'XRP' },
    Asset2: { currency: 'USD', issuer: ISSUER },
    TradingFee: 600,
  },
  {
    TransactionType: 'AMMBid',
    Asset: { currency: 'XRP' },
    Asset2: { currency: 'USD', issuer: ISSUER },
    BidMax: { currency: '039C99CD9AB0B70B32ECDA51EAAE471625608EA2', issuer: DAVE, value: '100' },
    AuthAccounts: [{ AuthAccount: { Account: BOB } }, { AuthAccount: { Account: CAROL } }],
  },
  {
    TransactionType: 'AMMDelete',
    Asset: { currency: 'XRP' },
    Asset2: { currency: 'USD', issuer: ISSUER },
  },
  {
    TransactionType: 'AMMClawback',
    Holder: BOB,
    Asset: { currency: 'USD', issuer: ISSUER },
    Asset2: { currency: 'XRP' },
    Amount: usd('1000'),
  },
  { TransactionType: 'Clawback', Amount: { currency: 'FOO', issuer: BOB, value: '314.159' } },
  {
    TransactionType: 'MPTokenIssuanceCreate',
    AssetScale: 4,
    TransferFee: 250,
    MaximumAmount: '50000000',
    Flags: 42,
    MPTokenMetadata: '7B7D',
  },
  { TransactionType: 'MPTokenIssuanceSet', MPTokenIssuanceID: MPT, Flags: 1 },
  { TransactionType: 'MPTokenIssuanceDestroy', MPTokenIssuanceID: MPT },
  { TransactionType: 'MPTokenAuthorize', MPTokenIssuanceID: MPT, Holder: BOB },
  {
    TransactionType: 'OracleSet',
    OracleDocumentID: 34,
    LastUpdateTime: 1724871860,
    Provider: '70726F7669646572',
    AssetClass: '63757272656E6379',
    PriceDataSeries: [
      {
        PriceData: {
          BaseAsset: 'XRP',
          QuoteAsset: 'USD',
          AssetPrice: '00000000000002E4',
          Scale: 3,
        },
      },
    ],
  },
  { TransactionType: 'OracleDelete', OracleDocumentID: 34 },
  { TransactionType: 'DIDSet', DIDDocument: '646F63', URI: '697066733A2F2F', Data: 'ABCD' },
  { TransactionType: 'DIDDelete' },
  {
    TransactionType: 'CredentialCreate',
    Subject: BOB,
    CredentialType: '4B5943',
    Expiration: 789004799,
  },
  { TransactionType: 'CredentialAccept', Issuer: ISSUER, CredentialType: '4B5943' },
  { TransactionType: 'CredentialDelete', Subject: BOB, CredentialType: '4B5943' },
  {
    TransactionType: 'PermissionedDomainSet',
    AcceptedCredentials: [{ Credential: { Issuer: ISSUER, CredentialType: '4B5943' } }],
  },
  { TransactionType: 'PermissionedDomainDelete', DomainID: HASH },
  {
    TransactionType: 'XChainCreateBridge',
    XChainBridge: bridge,
    SignatureReward: '200',
    MinAccountCreateAmount: '1000000',
  },
  {
    TransactionType: 'XChainCommit',
    XChainBridge: bridge,
    XChainClaimID: '000000000000013F',
    Amount: '10000',
  },
  { TransactionType: 'VaultCreate', Asset: { currency: 'USD', issuer: ISSUER }, Flags: 65536 },
  { TransactionType: 'VaultDeposit', VaultID: HASH, Amount: usd('1000') },
  { TransactionType: 'VaultWithdraw', VaultID: HASH, Amount: usd('50'), Destination: BOB },
];

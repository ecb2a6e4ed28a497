import type { Example } from './example';

export const MPT_CHANGES_EXAMPLES: readonly Example[] = [
  {
    title: 'an MPT with all powers',
    tx: {
      TransactionType: 'MPTokenIssuanceCreate',
      AssetScale: 2,
      MaximumAmount: '9223372036854775807',
      Flags: 254,
      ImmutableFlags: 196672,
    },
    sentences: [
      'mpt_create: Creates a new multi-purpose token (MPT).',
      'mpt_most: At most 9223372036854775807 units can exist.',
      'mpt_scale: Decimal places shown by wallets: 2.',
      'mpt_transferable: Holders can transfer it to others.',
      'mpt_require_auth: Others need the issuer’s permission to hold it.',
      'mpt_can_lock: The issuer can lock it, for one holder or for all.',
      'mpt_can_clawback: The issuer can take it back from holders.',
      'mpt_can_escrow: Holders can lock it in escrow.',
      'mpt_can_trade: Holders can trade it on the ledger’s exchange.',
      'mpt_confidential: Holders can keep their balances encrypted.',
      'mpt_immutable: Can never be changed later: CanClawback, MPTokenMetadata, TransferFee.',
    ],
  },
  {
    title: 'powers added to an MPT',
    tx: {
      TransactionType: 'MPTokenIssuanceSet',
      MPTokenIssuanceID: '00070C4495F14B0E44F78A264E41713C64B5F89242540EE2',
      Flags: 508,
      TransferFee: 500,
      MPTokenMetadata: '7B7D',
      DomainID: '77D6234D074E505024D39C04C3F262997B773719AB29ACFA83119E4210328776',
    },
    sentences: [
      'mpt_set: Changes the MPT 00070C4495F14B0E44F78A264E41713C64B5F89242540EE2.',
      'mpt_fee: Transfers between holders cost a fee of 0.5%.',
      'mpt_transferable: Holders can transfer it to others.',
      'mpt_require_auth: Others need the issuer’s permission to hold it.',
      'mpt_can_lock: The issuer can lock it, for one holder or for all.',
      'mpt_can_clawback: The issuer can take it back from holders.',
      'mpt_can_escrow: Holders can lock it in escrow.',
      'mpt_can_trade: Holders can trade it on the ledger’s exchange.',
      'mpt_confidential: Holders can keep their balances encrypted.',
      'mpt_domain: Anyone with a credential of the domain 77D6234D074E505024D39C04C3F262997B773719AB29ACFA83119E4210328776 can hold it.',
      'mpt_metadata: Replaces its metadata.',
    ],
  },
  {
    title: 'an MPT fixed for good',
    tx: {
      TransactionType: 'MPTokenIssuanceSet',
      MPTokenIssuanceID: '00070C4495F14B0E44F78A264E41713C64B5F89242540EE2',
      ImmutableFlags: 2,
      DomainID: '0000000000000000000000000000000000000000000000000000000000000000',
    },
    sentences: [
      'mpt_set: Changes the MPT 00070C4495F14B0E44F78A264E41713C64B5F89242540EE2.',
      'mpt_domain_none: It no longer belongs to a permissioned domain.',
      'mpt_immutable: Can never be changed later: CanLock.',
    ],
  },
  {
    title: 'keys for encrypted balances of an MPT',
    tx: {
      TransactionType: 'MPTokenIssuanceSet',
      MPTokenIssuanceID: '00070C4495F14B0E44F78A264E41713C64B5F89242540EE2',
      IssuerEncryptionKey: '03AB40A0490F9B7ED8DF29D246BF2D6269820A0EE7742ACDD457BEA7C7D0931EDB',
      AuditorEncryptionKey: '03AB40A0490F9B7ED8DF29D246BF2D6269820A0EE7742ACDD457BEA7C7D0931EDB',
    },
    sentences: [
      'mpt_set: Changes the MPT 00070C4495F14B0E44F78A264E41713C64B5F89242540EE2.',
      'mpt_issuer_key: Sets the key the issuer uses to read encrypted balances.',
      'mpt_auditor_key: Sets the key an auditor uses to read encrypted balances.',
    ],
  },
];

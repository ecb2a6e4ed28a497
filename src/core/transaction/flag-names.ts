/**
 * Names of transaction flags by type and bit (XRPL "Transaction Types"), including types of Xahau
 * and nested objects that have flags.
 */
const FLAGS_BY_TYPE: Record<string, Record<number, string>> = {
  AccountSet: {
    65536: 'tfRequireDestTag',
    131072: 'tfOptionalDestTag',
    262144: 'tfRequireAuth',
    524288: 'tfOptionalAuth',
    1048576: 'tfDisallowXRP',
    2097152: 'tfAllowXRP',
  },
  AMMClawback: { 1: 'tfClawTwoAssets' },
  AMMDeposit: {
    65536: 'tfLPToken',
    524288: 'tfSingleAsset',
    1048576: 'tfTwoAsset',
    2097152: 'tfOneAssetLPToken',
    4194304: 'tfLimitLPToken',
    8388608: 'tfTwoAssetIfEmpty',
  },
  AMMWithdraw: {
    65536: 'tfLPToken',
    131072: 'tfWithdrawAll',
    262144: 'tfOneAssetWithdrawAll',
    524288: 'tfSingleAsset',
    1048576: 'tfTwoAsset',
    2097152: 'tfOneAssetLPToken',
    4194304: 'tfLimitLPToken',
  },
  Batch: {
    65536: 'tfAllOrNothing',
    131072: 'tfOnlyOne',
    262144: 'tfUntilFailure',
    524288: 'tfIndependent',
  },
  ClaimReward: { 1: 'tfOptOut' },
  CronSet: { 1: 'tfCronUnset' },
  EnableAmendment: { 65536: 'tfGotMajority', 131072: 'tfLostMajority' },
  Hook: { 1: 'hsfOverride', 2: 'hsfNSDelete', 4: 'hsfCollect' },
  LoanManage: { 65536: 'tfLoanDefault', 131072: 'tfLoanImpair', 262144: 'tfLoanUnimpair' },
  LoanPay: {
    65536: 'tfLoanOverpayment',
    131072: 'tfLoanFullPayment',
    262144: 'tfLoanLatePayment',
  },
  LoanSet: { 65536: 'tfLoanOverpayment' },
  MintURIToken: { 1: 'tfBurnable' },
  MPTokenAuthorize: { 1: 'tfMPTUnauthorize' },
  MPTokenIssuanceCreate: {
    2: 'tfMPTCanLock',
    4: 'tfMPTRequireAuth',
    8: 'tfMPTCanEscrow',
    16: 'tfMPTCanTrade',
    32: 'tfMPTCanTransfer',
    64: 'tfMPTCanClawback',
    128: 'tfMPTCanHoldConfidentialBalance',
  },
  MPTokenIssuanceSet: {
    1: 'tfMPTLock',
    2: 'tfMPTUnlock',
    4: 'tfMPTSetCanLock',
    8: 'tfMPTSetRequireAuth',
    16: 'tfMPTSetCanEscrow',
    32: 'tfMPTSetCanTrade',
    64: 'tfMPTSetCanTransfer',
    128: 'tfMPTSetCanClawback',
    256: 'tfMPTSetCanHoldConfidentialBalance',
  },
  NFTokenCreateOffer: { 1: 'tfSellNFToken' },
  NFTokenMint: {
    1: 'tfBurnable',
    2: 'tfOnlyXRP',
    4: 'tfTrustLine',
    8: 'tfTransferable',
    16: 'tfMutable',
  },
  OfferCreate: {
    65536: 'tfPassive',
    131072: 'tfImmediateOrCancel',
    262144: 'tfFillOrKill',
    524288: 'tfSell',
    1048576: 'tfHybrid',
  },
  Payment: {
    65536: 'tfNoRippleDirect',
    131072: 'tfPartialPayment',
    262144: 'tfLimitQuality',
    524288: 'tfSponsorCreatedAccount',
  },
  PaymentChannelClaim: { 65536: 'tfRenew', 131072: 'tfClose' },
  SponsorshipSet: {
    65536: 'tfSponsorshipSetRequireSignForFee',
    131072: 'tfSponsorshipClearRequireSignForFee',
    262144: 'tfSponsorshipSetRequireSignForReserve',
    524288: 'tfSponsorshipClearRequireSignForReserve',
    1048576: 'tfDeleteObject',
  },
  SponsorshipTransfer: {
    65536: 'tfSponsorshipEnd',
    131072: 'tfSponsorshipCreate',
    262144: 'tfSponsorshipReassign',
  },
  TrustSet: {
    65536: 'tfSetfAuth',
    131072: 'tfSetNoRipple',
    262144: 'tfClearNoRipple',
    1048576: 'tfSetFreeze',
    2097152: 'tfClearFreeze',
    4194304: 'tfSetDeepFreeze',
    8388608: 'tfClearDeepFreeze',
  },
  URITokenMint: { 1: 'tfBurnable' },
  VaultCreate: { 65536: 'tfVaultPrivate', 131072: 'tfVaultShareNonTransferable' },
  XChainModifyBridge: { 65536: 'tfClearAccountCreateAmount' },
};

/** Flags of all types. */
const GLOBAL_FLAGS: Record<number, string> = {
  1073741824: 'tfInnerBatchTxn',
  2147483648: 'tfFullyCanonicalSig',
};

/** What an MPT issuance can no longer change, by the bits of ImmutableFlags (XLS-94). */
const IMMUTABLE: Record<number, string> = {
  2: 'CanLock',
  4: 'RequireAuth',
  8: 'CanEscrow',
  16: 'CanTrade',
  32: 'CanTransfer',
  64: 'CanClawback',
  128: 'CanHoldConfidentialBalance',
  65536: 'MPTokenMetadata',
  131072: 'TransferFee',
};

/** Values of SetFlag and ClearFlag of an AccountSet (XRPL "AccountSet Flags"). */
const XRPL_ACCOUNT_FLAGS: Record<number, string> = {
  1: 'asfRequireDest',
  2: 'asfRequireAuth',
  3: 'asfDisallowXRP',
  4: 'asfDisableMaster',
  5: 'asfAccountTxnID',
  6: 'asfNoFreeze',
  7: 'asfGlobalFreeze',
  8: 'asfDefaultRipple',
  9: 'asfDepositAuth',
  10: 'asfAuthorizedNFTokenMinter',
  12: 'asfDisallowIncomingNFTokenOffer',
  13: 'asfDisallowIncomingCheck',
  14: 'asfDisallowIncomingPayChan',
  15: 'asfDisallowIncomingTrustline',
  16: 'asfAllowTrustLineClawback',
  17: 'asfAllowTrustLineLocking',
};

/** The same on Xahau, which gives some numbers another meaning. */
const XAHAU_ACCOUNT_FLAGS: Record<number, string> = {
  ...XRPL_ACCOUNT_FLAGS,
  11: 'asfTshCollect',
  16: 'asfDisallowIncomingRemit',
  17: 'asfAllowTrustLineClawback',
};

/** The names of a type's flags by bit. */
function knownFlags(type: unknown): Record<number, string> {
  const ofType = Object.hasOwn(FLAGS_BY_TYPE, String(type)) ? FLAGS_BY_TYPE[String(type)] : {};
  return { ...GLOBAL_FLAGS, ...ofType };
}

/** The names of the flags that are set; a bit without a name is given as its number. */
export function flagNames(type: unknown, flags: number): string[] {
  return namesOf(flags, knownFlags(type));
}

/** The flags that have no name for the type, in hex. */
export function unknownFlags(type: unknown, flags: number): string[] {
  return flagNames(type, flags).filter((name) => name.startsWith('0x'));
}

/** The names of what ImmutableFlags fixes. */
export function immutableNames(flags: number): string[] {
  return namesOf(flags, IMMUTABLE);
}

function namesOf(flags: number, known: Record<number, string>): string[] {
  const bits = Array.from({ length: 32 }, (_, place) => 2 ** place);
  return bits
    .filter((bit) => Math.floor(flags / bit) % 2 === 1)
    .map((bit) => known[bit] ?? `0x${bit.toString(16)}`);
}

/**
 * The number of flags written by name, such as `{tfPartialPayment: true}`; undefined for a name that
 * the type does not have, or a value that is not true or false.
 */
export function findFlagsByName(type: unknown, names: Readonly<Record<string, unknown>>) {
  const known = knownFlags(type);
  let flags = 0;
  for (const [name, value] of Object.entries(names)) {
    const bit = Object.keys(known).find((number) => known[Number(number)] === name);
    if (bit === undefined || typeof value !== 'boolean') return undefined;
    if (value) flags += Number(bit);
  }
  return flags;
}

/** The name of an account flag on a network, or undefined. */
export function findAccountFlagName(value: unknown, network?: string): string | undefined {
  const names = network?.startsWith('XAHAU') ? XAHAU_ACCOUNT_FLAGS : XRPL_ACCOUNT_FLAGS;
  return typeof value === 'number' ? names[value] : undefined;
}

/** The bit of a flag of a transaction type, by its name in any spelling: `TF_SELL`; or undefined. */
export function findFlag(type: string, name: string): number | undefined {
  const ofType = Object.hasOwn(FLAGS_BY_TYPE, type) ? FLAGS_BY_TYPE[type] : undefined;
  return findByName({ ...GLOBAL_FLAGS, ...ofType }, name);
}

/** The value of an account flag, by its name in any spelling; or undefined. */
export function findAccountFlag(name: string): number | undefined {
  return findByName(XRPL_ACCOUNT_FLAGS, name);
}

function findByName(names: Record<number, string>, name: string): number | undefined {
  const letters = name.replaceAll('_', '').toLowerCase();
  const found = Object.entries(names).find(([, known]) => known.toLowerCase() === letters);
  return found && Number(found[0]);
}

/** Transaction flags by type and bit, as the ledger's documentation names them ("Transaction Types"). */
const BY_TYPE: Record<string, Record<number, string>> = {
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
  MPTokenAuthorize: { 1: 'tfMPTUnauthorize' },
  MPTokenIssuanceCreate: {
    2: 'tfMPTCanLock',
    4: 'tfMPTRequireAuth',
    8: 'tfMPTCanEscrow',
    16: 'tfMPTCanTrade',
    32: 'tfMPTCanTransfer',
    64: 'tfMPTCanClawback',
  },
  MPTokenIssuanceSet: { 1: 'tfMPTLock', 2: 'tfMPTUnlock' },
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
  },
  PaymentChannelClaim: { 65536: 'tfRenew', 131072: 'tfClose' },
  TrustSet: {
    65536: 'tfSetfAuth',
    131072: 'tfSetNoRipple',
    262144: 'tfClearNoRipple',
    1048576: 'tfSetFreeze',
    2097152: 'tfClearFreeze',
    4194304: 'tfSetDeepFreeze',
    8388608: 'tfClearDeepFreeze',
  },
};

/** Flags every type knows. */
const GLOBAL: Record<number, string> = {
  1073741824: 'tfInnerBatchTxn',
  2147483648: 'tfFullyCanonicalSig',
};

/** What an AccountSet's SetFlag and ClearFlag switch ("AccountSet Flags"). */
const ACCOUNT: Record<number, string> = {
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

/** The names of the flags that are set; a bit without a name is told as its number, never left out. */
export function flagNames(type: unknown, flags: number): string[] {
  const known = { ...GLOBAL, ...(BY_TYPE[String(type)] ?? {}) };
  const bits = Array.from({ length: 32 }, (_, place) => 2 ** place);
  return bits
    .filter((bit) => Math.floor(flags / bit) % 2 === 1)
    .map((bit) => known[bit] ?? `0x${bit.toString(16)}`);
}

/** The name of an account flag, or undefined. */
export function findAccountFlagName(value: unknown): string | undefined {
  return typeof value === 'number' ? ACCOUNT[value] : undefined;
}

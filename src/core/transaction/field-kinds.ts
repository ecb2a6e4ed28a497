/** What kind of value a field holds, where its name alone says it. */
export type Kind =
  | 'amount'
  | 'text'
  | 'currency'
  | 'ledger-time'
  | 'unix-time'
  | 'seconds'
  | 'thousandths'
  | 'rate';

/**
 * Field names by kind. Amounts are the codec's fields of that type, and what newer ledger answers
 * call a payment's amount; text is what the ledger keeps as bytes and people write as text.
 */
const FIELDS: Readonly<Record<Kind, string>> = {
  amount: `Amount Amount2 Balance BaseFeeDrops BidMax BidMin DeliverMax DeliverMin DeliveredAmount
    EPrice Fee FeeAmount FeeAmountDelta HighLimit LPTokenBalance LPTokenIn LPTokenOut LimitAmount
    LowLimit MaxFee MinAccountCreateAmount MinimumOffer NFTokenBrokerFee Price ReserveBaseDrops
    ReserveIncrementDrops RippleEscrow SendMax SignatureReward TakerGets TakerPays
    taker_gets_funded taker_pays_funded`,
  text: `AssetClass Blob CredentialType DIDDocument Data Domain HookParameterName
    HookParameterValue MPTokenMetadata MemoData MemoFormat MemoType Provider RemarkName
    RemarkValue URI`,
  currency: 'BaseAsset QuoteAsset',
  'ledger-time': 'CancelAfter Expiration FinishAfter',
  'unix-time': 'LastUpdateTime',
  seconds: 'GracePeriod PaymentInterval SettleDelay',
  thousandths: `CloseInterestRate CoverRateLiquidation CoverRateMinimum InterestRate
    LateInterestRate ManagementFeeRate OverpaymentFee OverpaymentInterestRate TradingFee
    TransferFee`,
  rate: 'TransferRate',
};

const KINDS = new Map(
  Object.entries(FIELDS).flatMap(([kind, names]) =>
    names.split(/\s+/).map((name) => [name, kind as Kind] as const),
  ),
);

/** The kind of a field's value; undefined where there is nothing to say but what is written. */
export function findKind(field: string): Kind | undefined {
  return KINDS.get(field);
}

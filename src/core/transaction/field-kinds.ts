/** The kind of a field's value, when it follows from the field's name. */
export type FieldKind =
  | 'amount'
  | 'text'
  | 'currency'
  | 'ledger-time'
  | 'unix-time'
  | 'seconds'
  | 'thousandths'
  | 'rate'
  | 'quality';

/**
 * Field names by kind. `amount`: the codec's fields of type Amount, and the names of a payment's
 * amount in newer responses of nodes. `text`: bytes in the ledger that users write as text.
 */
const FIELDS_BY_KIND: Readonly<Record<FieldKind, string>> = {
  amount: `Amount Amount2 Balance BaseFeeDrops BidMax BidMin DeliverMax DeliverMin DeliveredAmount
    EPrice Fee FeeAmount FeeAmountDelta HighLimit LPTokenBalance LPTokenIn LPTokenOut LimitAmount
    LowLimit MaxFee MinAccountCreateAmount MinimumOffer NFTokenBrokerFee Price ReserveBaseDrops
    ReserveIncrementDrops RippleEscrow SendMax SignatureReward TakerGets TakerPays
    taker_gets_funded taker_pays_funded`,
  text: `AssetClass Blob CredentialType DIDDocument Data Domain HookParameterName
    HookParameterValue MPTokenMetadata MemoData MemoFormat MemoType Provider RemarkName
    RemarkValue URI`,
  currency: 'BaseAsset QuoteAsset',
  'ledger-time': 'CancelAfter Expiration FinishAfter RedemptionDate StartTime SubscriptionDate',
  'unix-time': 'LastUpdateTime',
  seconds: 'DelaySeconds GracePeriod PaymentInterval SettleDelay',
  thousandths: `CloseInterestRate CoverRateLiquidation CoverRateMinimum InterestRate
    LateInterestRate ManagementFeeRate OverpaymentFee OverpaymentInterestRate TradingFee
    TransferFee`,
  rate: 'TransferRate',
  quality: 'QualityIn QualityOut',
};

const KIND_BY_FIELD = new Map(
  Object.entries(FIELDS_BY_KIND).flatMap(([kind, names]) =>
    names.split(/\s+/).map((name) => [name, kind as FieldKind] as const),
  ),
);

/** The kind of a field's value; undefined for fields that are shown as they are. */
export function findFieldKind(field: string): FieldKind | undefined {
  return KIND_BY_FIELD.get(field);
}

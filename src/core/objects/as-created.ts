import { dropUndefined, type Fields, findText } from '../fields';
import { hasFlag } from '../transaction/sentences/parts';
import type { LedgerObject } from './ledger-object';
import { orderFlags } from './steps/order';

/** What an object is, as a transaction that would create it: its sentences say it in words. */
export interface ObjectInWords {
  /** Who made it; undefined when it belongs to no single account. */
  readonly maker: string | undefined;
  /** With the fields that matter, and for types without such a transaction without its type. */
  readonly txjson: Fields;
  /** The field of the amount that it is about. */
  readonly amountField?: string;
}

/** The type that creates an object, and the fields that both have. */
const CREATED_BY: Readonly<Record<string, readonly [type: string, ...fields: string[]]>> = {
  Escrow: ['EscrowCreate', 'Amount', 'Destination', 'FinishAfter', 'CancelAfter', 'Condition'],
  Check: ['CheckCreate', 'SendMax', 'Destination', 'Expiration'],
  PayChannel: ['PaymentChannelCreate', 'Amount', 'Destination', 'SettleDelay', 'CancelAfter'],
  Offer: ['OfferCreate', 'TakerGets', 'TakerPays', 'Expiration'],
  NFTokenOffer: ['NFTokenCreateOffer', 'Amount', 'NFTokenID', 'Destination', 'Expiration'],
  Credential: ['CredentialCreate', 'Subject', 'CredentialType', 'Expiration'],
};

/** Fields of types that are shown as they are. */
const SHOWN: Readonly<Record<string, readonly string[]>> = {
  AMM: ['Asset', 'Asset2', 'TradingFee', 'LPTokenBalance'],
  Loan: ['Borrower', 'LoanBrokerID', 'TotalValueOutstanding', 'NextPaymentDueDate'],
  MPTokenIssuance: ['Issuer', 'MaximumAmount', 'OutstandingAmount', 'TransferFee'],
  RippleState: ['Balance', 'LowLimit', 'HighLimit'],
  Vault: ['Owner', 'Asset', 'AssetsTotal', 'AssetsMaximum'],
};

const AMOUNTS = ['Amount', 'SendMax'];

/**
 * What a node reports of an object, for display only.
 * @param nftOwner of an offer to buy an NFT: who owns it
 * @param pool of a pool: what is in it, which says more than its own fields
 */
export function objectInWords(
  { type, fields }: LedgerObject,
  nftOwner?: string,
  pool?: Fields,
): ObjectInWords {
  if (pool) return { maker: undefined, txjson: pool };
  const created = Object.hasOwn(CREATED_BY, type) ? CREATED_BY[type] : undefined;
  const plain = Object.hasOwn(SHOWN, type) ? SHOWN[type] : undefined;
  const [TransactionType, ...names] = created ?? [undefined, ...(plain ?? [])];
  const shown = Object.fromEntries(names.map((name) => [name, fields[name]]));
  const amountField = AMOUNTS.find((name) => created?.includes(name));
  return {
    maker: findText(created && (fields.Account ?? fields.Owner ?? fields.Issuer)),
    txjson: dropUndefined({
      TransactionType,
      ...shown,
      DestinationTag: fields.DestinationTag,
      ...extraFields(type, fields, nftOwner),
    }),
    ...(amountField && { amountField }),
  };
}

/** Flags differ between a transaction and what it creates. */
function extraFields(type: string, fields: Fields, nftOwner: string | undefined): Fields {
  if (type === 'Offer') return { Flags: orderFlags(fields) || undefined };
  if (type !== 'NFTokenOffer') return {};
  const isSell = hasFlag(Number(fields.Flags ?? 0), 1);
  return isSell ? { Flags: 1 } : { Owner: nftOwner };
}

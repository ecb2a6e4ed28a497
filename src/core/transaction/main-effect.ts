import type { Fields } from '../fields';
import type { Amount } from './amount-in-words';
import { nativeUnit } from './currency';
import { isZero } from './decimal';
import { networkOf } from './network-of';
import { findQuantity, type Quantity } from './quantity';
import { findAmmMode } from './sentences/amm';
import { findFlags, hasFlag } from './sentences/parts';
import { findValidAmount } from './valid-money';

/** What a transaction moves, for the first line that the user reads. */
export type MainEffect =
  /** One amount goes to the destination. */
  | { readonly kind: 'transfer'; readonly gives: Quantity; readonly field: string }
  /** The destination gets all that is left on the account, in this unit. */
  | { readonly kind: 'all'; readonly unit: string }
  /** The signer pays one amount, and the signer or the destination gets another. */
  | {
      readonly kind: 'exchange';
      readonly pays: Quantity;
      readonly receives: Quantity;
      readonly receiver: 'signer' | 'destination';
    };

interface Context {
  /** The account that the transaction acts for, when known. */
  readonly owner: string | undefined;
  readonly network: string | undefined;
}

type FindEffect = (tx: Fields, context: Context) => MainEffect | undefined;

/**
 * What a transaction moves; undefined for types that move nothing certain, and when a field that
 * decides about it is malformed: the line must not say anything that the fields do not.
 * @param owner the account that the transaction acts for, when known
 * @param network the key of the network it is for, when known
 */
export function findMainEffect(
  txjson: Fields,
  owner: string | undefined,
  network?: string,
): MainEffect | undefined {
  const type = String(txjson.TransactionType);
  const find = Object.hasOwn(EFFECTS, type) ? EFFECTS[type] : undefined;
  return find?.(txjson, { owner, network: networkOf(txjson, network) });
}

/** Flag tfPartialPayment (XRPL "Payment"). */
const PARTIAL = 0x0002_0000;

const payment: FindEffect = (tx, { owner, network }) => {
  const { SendMax, DeliverMin } = tx;
  const flags = findFlags(tx);
  const [amount, most, least] = [tx.Amount, SendMax, DeliverMin].map((value) =>
    findPositiveAmount(value, network),
  );
  const isPartial = flags !== undefined && hasFlag(flags, PARTIAL);
  const isMalformed =
    (SendMax !== undefined && !most) || (DeliverMin !== undefined && (!least || !isPartial));
  if (flags === undefined || !amount || isMalformed) return undefined;
  const delivers = isPartial ? partialQuantity(amount, least) : exactly(amount);
  const isToSigner = owner !== undefined && tx.Destination === owner;
  // Wallets add a SendMax of the same amount to payments of tokens, where it changes nothing.
  if (!most || (!isToSigner && !isPartial && isSameAmount(most, amount))) {
    return { kind: 'transfer', gives: delivers, field: 'Amount' };
  }
  return {
    kind: 'exchange',
    pays: { bound: 'most', amount: most },
    receives: delivers,
    receiver: isToSigner ? 'signer' : 'destination',
  };
};

const exactly = (amount: Amount): Quantity => ({ bound: 'exact', amount });

function partialQuantity(amount: Amount, least: Amount | undefined): Quantity {
  return least ? { bound: 'range', amount, least } : { bound: 'most', amount };
}

/** Flags of OfferCreate (XRPL "OfferCreate"). */
const IMMEDIATE_OR_CANCEL = 0x0002_0000;
const SELL = 0x0008_0000;
/** The ledger accepts it with a domain only. */
const HYBRID = 0x0010_0000;

/**
 * The offer as a whole: when it is only taken in part, both amounts shrink. An offer that is taken at
 * once or dropped may exchange only a part, so what it brings is certain only as a limit.
 */
const offer: FindEffect = (tx, { network }) => {
  const [gives, gets] = [tx.TakerGets, tx.TakerPays].map((value) =>
    findPositiveAmount(value, network),
  );
  const flags = findFlags(tx);
  if (flags === undefined || !gives || !gets) return undefined;
  // The ledger refuses it, so it brings nothing.
  if (hasFlag(flags, HYBRID) && tx.DomainID === undefined) return undefined;
  const isPart = hasFlag(flags, IMMEDIATE_OR_CANCEL);
  const isSale = hasFlag(flags, SELL);
  // Only the rate of such an offer is certain.
  if (isPart && isSale) return undefined;
  return {
    kind: 'exchange',
    pays: { bound: isSale ? 'exact' : 'most', amount: gives },
    receives: { bound: isSale ? 'least' : isPart ? 'most' : 'exact', amount: gets },
    receiver: 'signer',
  };
};

/** Deposits of one asset for a number of LP tokens, and the way back: the others name one side. */
function poolExchange(pays: Quantity | undefined, receives: Quantity | undefined) {
  return pays && receives && ({ kind: 'exchange', pays, receives, receiver: 'signer' } as const);
}

const deposit: FindEffect = (tx, { network }) =>
  findAmmMode(tx) === 'one-tokens'
    ? poolExchange(
        findQuantity('most', findPositiveAmount(tx.Amount, network)),
        findQuantity('exact', findPositiveAmount(tx.LPTokenOut, network)),
      )
    : undefined;

const withdraw: FindEffect = (tx, { network }) =>
  findAmmMode(tx) === 'one-tokens'
    ? poolExchange(
        findQuantity('exact', findPositiveAmount(tx.LPTokenIn, network)),
        findQuantity('least', findPositiveAmount(tx.Amount, network)),
      )
    : undefined;

/** Gives the amount of one field to the destination. */
function transferOf(field: string, bound: 'exact' | 'most'): FindEffect {
  return (tx, { network }) => {
    const gives = findQuantity(bound, findPositiveAmount(tx[field], network));
    return gives && { kind: 'transfer', gives, field };
  };
}

const EFFECTS: Readonly<Record<string, FindEffect>> = {
  Payment: payment,
  OfferCreate: offer,
  AMMDeposit: deposit,
  AMMWithdraw: withdraw,
  EscrowCreate: transferOf('Amount', 'exact'),
  CheckCreate: transferOf('SendMax', 'most'),
  PaymentChannelCreate: transferOf('Amount', 'exact'),
  AccountDelete: (_tx, { network }) => ({ kind: 'all', unit: nativeUnit(network) }),
};

/** An amount above 0 that is exactly in the ledger's form. */
function findPositiveAmount(value: unknown, network: string | undefined): Amount | undefined {
  const amount = findValidAmount(value, network);
  return amount && !amount.value.startsWith('-') && !isZero(amount.value) ? amount : undefined;
}

function isSameAmount(one: Amount, other: Amount): boolean {
  return one.value === other.value && one.unit === other.unit && one.issuer === other.issuer;
}

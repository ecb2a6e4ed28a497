import { affectedNodes } from '../entries/affected-nodes';
import type { EntryStore } from '../entries/entry';
import { EntryView } from '../entries/entry-view';
import { applyAccountSet } from './account-set';
import { applyChannelClaim, applyChannelCreate, applyChannelFund } from './channels';
import { applyCheckCancel, applyCheckCash, applyCheckCreate } from './checks';
import {
  addDrops,
  balanceOf,
  findAccountEntry,
  type LedgerFields,
  type TransactionContext,
} from './context';
import { applyCredentialAccept, applyCredentialDelete } from './credentials';
import { applyEscrowCancel, applyEscrowCreate, applyEscrowFinish } from './escrow';
import {
  applyNftAcceptOffer,
  applyNftBurn,
  applyNftCancelOffer,
  applyNftCreateOffer,
} from './nft-offers';
import { applyOfferCancel, applyOfferCreate } from './offers';
import { applyPayment } from './payment';
import { applyTrustSet } from './trust-set';

/** What a transaction of a type does; undefined for a form that is not supported. */
type Transactor = (context: TransactionContext) => string | undefined;

const TRANSACTORS: Readonly<Record<string, Transactor>> = {
  AccountSet: applyAccountSet,
  CheckCancel: applyCheckCancel,
  CheckCash: applyCheckCash,
  CheckCreate: applyCheckCreate,
  CredentialAccept: applyCredentialAccept,
  CredentialDelete: applyCredentialDelete,
  EscrowCancel: applyEscrowCancel,
  EscrowCreate: applyEscrowCreate,
  EscrowFinish: applyEscrowFinish,
  NFTokenAcceptOffer: applyNftAcceptOffer,
  NFTokenBurn: applyNftBurn,
  NFTokenCancelOffer: applyNftCancelOffer,
  NFTokenCreateOffer: applyNftCreateOffer,
  OfferCancel: applyOfferCancel,
  OfferCreate: applyOfferCreate,
  Payment: applyPayment,
  PaymentChannelClaim: applyChannelClaim,
  PaymentChannelCreate: applyChannelCreate,
  PaymentChannelFund: applyChannelFund,
  TrustSet: applyTrustSet,
};

/** The ledger that a transaction is applied to. */
export interface LedgerBase {
  readonly store: EntryStore;
  readonly others: TransactionContext['others'];
  readonly ledgerIndex: number;
  /** In seconds since 2000. */
  readonly closeTime: number;
}

export interface Applied {
  readonly result: string;
  /** Only of results that are included in a ledger. */
  readonly nodes: readonly object[];
  readonly delivered: unknown;
  /** Stores what changed. */
  readonly commit: (txid: string) => void;
}

/**
 * Applies a transaction with fee and sequence to a copy of the ledger, without looking at its
 * signature.
 * @param forced a result that it has whatever the ledger says, such as `tecPATH_DRY`
 * @returns undefined when the ledger here does not support the transaction
 */
export function applyTransaction(
  base: LedgerBase,
  tx: LedgerFields,
  forced?: string,
): Applied | undefined {
  const transactor = TRANSACTORS[String(tx.TransactionType)];
  if (!transactor) return undefined;
  const first = start(base, tx);
  if (typeof first === 'string') return refused(first);
  const result = forced?.startsWith('tec') ? forced : transactor(first);
  if (result === undefined) return undefined;
  if (result.startsWith('tes')) return applied(base, first, result);
  if (!result.startsWith('tec')) return refused(result);
  // A failure takes the fee and the sequence, and changes nothing else.
  const failed = start(base, tx);
  return typeof failed === 'string' ? refused(failed) : applied(base, failed, result);
}

function applied(
  { ledgerIndex }: LedgerBase,
  context: TransactionContext,
  result: string,
): Applied {
  const { view, delivered } = context;
  const commit = (txid: string): void => view.commit(txid, ledgerIndex);
  return { result, nodes: affectedNodes(view), delivered, commit };
}

const refused = (result: string): Applied => ({
  result,
  nodes: [],
  delivered: undefined,
  commit: () => {},
});

/** Takes fee and sequence. @returns the result of a transaction that cannot even pay its fee */
function start(base: LedgerBase, tx: LedgerFields): TransactionContext | string {
  const view = new EntryView(base.store);
  const sender = findAccountEntry(view, tx.Account);
  if (!sender) return 'terNO_ACCOUNT';
  const fee = BigInt(String(tx.Fee));
  const priorBalance = balanceOf(sender);
  if (priorBalance < fee) return 'terINSUF_FEE_B';
  addDrops(sender, -fee);
  const isTicketed = tx.TicketSequence !== undefined;
  const sequence = Number(isTicketed ? tx.TicketSequence : tx.Sequence);
  if (!isTicketed) sender.Sequence = Math.max(Number(sender.Sequence), sequence + 1);
  const { others, closeTime, ledgerIndex } = base;
  return { view, tx, sender, priorBalance, sequence, closeTime, ledgerIndex, others };
}

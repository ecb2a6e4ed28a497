import type { Clock } from '../state/clock';
import type { Network } from '../state/networks';
import type { Switches } from '../state/switches';
import { LedgerAccount } from './account';
import type { Entry } from './entries/entry';
import { EntryView } from './entries/entry-view';
import { LedgerEntries } from './entries/ledger-entries';
import { LedgerNodes } from './nodes';
import { type Applied, applyTransaction } from './transactions/apply';
import { createNftId, type NftParts } from './transactions/nft-id';
import { nftsOf, setNfts } from './transactions/nfts';

/** A transaction in the ledger (§8). */
export interface LedgerEntry {
  readonly txid: string;
  readonly network: Network;
  readonly transaction: Record<string, unknown>;
  readonly ledgerIndex: number;
  readonly validated: boolean;
  readonly meta: {
    TransactionResult: string;
    TransactionIndex: number;
    delivered_amount?: unknown;
    AffectedNodes?: readonly object[];
  };
  /** Unix milliseconds of the submission. */
  readonly submittedAt: number;
}

export interface Submission {
  txid: string;
  network: Network;
  transaction: Record<string, unknown>;
  /** Engine result; only tes… and tec… results are included in a ledger. */
  result: string;
  /** Overrides `meta.delivered_amount` of a Payment, for partial payments. */
  deliveredAmount?: unknown;
}

const EPOCH_MS = Date.UTC(2024, 0, 1);
const FIRST_INDEX = 85_000_000;
const CLOSE_MS = 4000;

/** Seconds from 1970 to the ledger's epoch in 2000 (XRPL "Basic Data Types"). */
const LEDGER_EPOCH = 946_684_800;

type StoredEntry = Omit<LedgerEntry, 'validated'>;

/**
 * The simulated ledger: accounts and other entries, the same on every network, and transactions by
 * hash, validated with a delay (§8, §12).
 */
export class Ledger {
  readonly nodes = new LedgerNodes();
  /** Burnt NFTs, with their last owners. */
  readonly burnt = new Map<string, string>();
  readonly entries: LedgerEntries;
  #transactions = new Map<string, StoredEntry>();
  #accounts = new Map<string, LedgerAccount>();
  #serial = 0;

  constructor(
    private readonly clock: Clock,
    private readonly switches: Switches,
  ) {
    this.entries = new LedgerEntries(this.#accounts, (address) => this.account(address));
  }

  /** Current ledger index; a ledger closes every 4 s of sandbox time. */
  index(): number {
    return FIRST_INDEX + Math.floor((this.clock.now() - EPOCH_MS) / CLOSE_MS);
  }

  /** The account at an address. It is the same on every network and may not exist. */
  account(address: string): LedgerAccount {
    const known = this.#accounts.get(address) ?? new LedgerAccount(address);
    this.#accounts.set(address, known);
    return known;
  }

  /** The close time of the last ledger, in seconds since 2000. */
  closeTime(): number {
    return Math.floor(this.clock.now() / 1000) - LEDGER_EPOCH;
  }

  /** Puts an entry into the ledger, or replaces it, as tests need it. */
  setEntry(index: string, entry: Entry): void {
    this.entries.put(index, entry);
  }

  /** Mints an NFT. @returns its id */
  mintNft(owner: string, parts: Partial<NftParts> & { uri?: string } = {}): string {
    this.#serial += 1;
    const usual = { flags: 8, transferFee: 0, issuer: owner, taxon: 0, serial: this.#serial };
    const id = createNftId({ ...usual, ...parts });
    const view = new EntryView(this.entries);
    const nft = { NFTokenID: id, ...(parts.uri === undefined ? {} : { URI: parts.uri }) };
    setNfts(view, owner, [...nftsOf(view, owner), nft]);
    view.commit(id, this.index());
    return id;
  }

  /**
   * What a transaction with fee and sequence would do now; nothing changes before `commit`.
   * @param forced a result that it has whatever the ledger says
   * @returns undefined for types and forms that this ledger does not support
   */
  apply(transaction: Record<string, unknown>, forced?: string): Applied | undefined {
    const base = {
      store: this.entries,
      others: () => this.entries.others(),
      ledgerIndex: this.index() + 1,
      closeTime: this.closeTime(),
    };
    return applyTransaction(base, transaction, forced);
  }

  /**
   * Includes a transaction with the result that the test or the phone gives. Its changes are made
   * when the ledger itself comes to this result.
   */
  submit(submission: Submission): void {
    const { txid, network, transaction, result } = submission;
    if (!/^te[sc]/.test(result)) return;
    const applied = this.#applySubmission(submission);
    if (transaction.TransactionType === 'NFTokenBurn' && applied)
      this.burnt.set(
        String(transaction.NFTokenID),
        String(transaction.Owner ?? transaction.Account),
      );
    const meta: LedgerEntry['meta'] = {
      TransactionResult: result,
      TransactionIndex: 0,
      ...(applied && { AffectedNodes: applied.nodes }),
    };
    if (transaction.TransactionType === 'Payment' && result.startsWith('tes')) {
      meta.delivered_amount = submission.deliveredAmount ?? transaction.Amount;
    }
    this.#transactions.set(txid, {
      txid,
      network,
      transaction,
      meta,
      ledgerIndex: this.index() + 1,
      submittedAt: this.clock.now(),
    });
  }

  #applySubmission({ txid, transaction, result, deliveredAmount }: Submission) {
    const isPartial = deliveredAmount !== undefined;
    const paid = isPartial ? { ...transaction, Amount: deliveredAmount } : transaction;
    const applied = isWhole(transaction) ? this.apply(paid, result) : undefined;
    if (applied?.result !== result) return undefined;
    applied.commit(txid);
    return applied;
  }

  /** The validated transaction at a place of a network's ledgers, as a CTID names it (XLS-37). */
  findAt(
    ledgerIndex: number,
    transactionIndex: number,
    networkKey: string,
  ): LedgerEntry | undefined {
    for (const { txid, ledgerIndex: index, meta } of this.#transactions.values()) {
      if (index !== ledgerIndex || meta.TransactionIndex !== transactionIndex) continue;
      const entry = this.find(txid, networkKey);
      if (entry?.validated) return entry;
    }
    return undefined;
  }

  /** The transaction with this hash, on one network if given; undefined while it is unknown. */
  find(txid: string, networkKey?: string): LedgerEntry | undefined {
    const entry = this.#transactions.get(txid.toUpperCase());
    if (!entry || (networkKey && entry.network.key !== networkKey)) return undefined;
    const age = this.clock.now() - entry.submittedAt;
    if (age < this.switches.ledgerNotFoundMs) return undefined;
    return { ...entry, validated: age >= this.switches.ledgerValidatedMs };
  }
}

/** Whether a transaction has what every signed one has. */
function isWhole({ Account, Fee }: Record<string, unknown>): boolean {
  return typeof Account === 'string' && typeof Fee === 'string';
}

import type { Clock } from '../state/clock';
import type { Network } from '../state/networks';
import type { Switches } from '../state/switches';
import { LedgerAccount } from './account';

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

type StoredEntry = Omit<LedgerEntry, 'validated'>;

/** The simulated ledger: accounts, and transactions by hash, validated with a delay (§8, §12). */
export class Ledger {
  #entries = new Map<string, StoredEntry>();
  #accounts = new Map<string, LedgerAccount>();

  constructor(
    private readonly clock: Clock,
    private readonly switches: Switches,
  ) {}

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

  submit(submission: Submission): void {
    const { txid, network, transaction, result } = submission;
    if (!/^te[sc]/.test(result)) return;
    const meta: LedgerEntry['meta'] = { TransactionResult: result, TransactionIndex: 0 };
    if (transaction.TransactionType === 'Payment' && result.startsWith('tes')) {
      meta.delivered_amount = submission.deliveredAmount ?? transaction.Amount;
    }
    this.#entries.set(txid, {
      txid,
      network,
      transaction,
      meta,
      ledgerIndex: this.index() + 1,
      submittedAt: this.clock.now(),
    });
  }

  /** The validated transaction at a place of a network's ledgers, as a CTID names it (XLS-37). */
  findAt(
    ledgerIndex: number,
    transactionIndex: number,
    networkKey: string,
  ): LedgerEntry | undefined {
    for (const { txid, ledgerIndex: index, meta } of this.#entries.values()) {
      if (index !== ledgerIndex || meta.TransactionIndex !== transactionIndex) continue;
      const entry = this.find(txid, networkKey);
      if (entry?.validated) return entry;
    }
    return undefined;
  }

  /** The transaction with this hash, on one network if given; undefined while it is unknown. */
  find(txid: string, networkKey?: string): LedgerEntry | undefined {
    const entry = this.#entries.get(txid.toUpperCase());
    if (!entry || (networkKey && entry.network.key !== networkKey)) return undefined;
    const age = this.clock.now() - entry.submittedAt;
    if (age < this.switches.ledgerNotFoundMs) return undefined;
    return { ...entry, validated: age >= this.switches.ledgerValidatedMs };
  }
}

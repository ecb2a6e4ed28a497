/** An account as the sandbox's ledger holds it; the ledger's own field names and units. */
export interface AccountState {
  /** Drops. */
  Balance: string;
  OwnerCount: number;
  Flags: number;
  Sequence: number;
  RegularKey?: string;
  TransferRate?: number;
  /** Whether it has a list of signers. */
  hasSigners?: boolean;
  /** Its trust lines. */
  lines?: readonly { issuer: string; currency: string; limit: string; balance?: string }[];
}

const NEW_ACCOUNT: Readonly<AccountState> = {
  Balance: '1000000000',
  OwnerCount: 0,
  Flags: 0,
  Sequence: 84_000_000,
};

/** One address of the sandbox's ledger, whether there is an account behind it or not. */
export class LedgerAccount {
  #state: AccountState | undefined;

  constructor(readonly address: string) {}

  /** Undefined while it does not exist. */
  get state(): AccountState | undefined {
    return this.#state;
  }

  /** Brings it into being, or changes it; a new one has 1,000 XRP and no flags. */
  set(changes: Partial<AccountState>): void {
    this.#state = { ...(this.#state ?? NEW_ACCOUNT), ...changes };
  }

  remove(): void {
    this.#state = undefined;
  }
}

/** An account in the sandbox's ledger, with the field names and units of the XRP Ledger. */
export interface AccountState {
  /** In drops. */
  Balance: string;
  OwnerCount: number;
  Flags: number;
  Sequence: number;
  RegularKey?: string;
  TransferRate?: number;
  /** The pool whose account this is. */
  AMMID?: string | undefined;
  /** True when the account has a signer list. */
  hasSigners?: boolean;
  /** The account's trust lines. */
  lines?: readonly { issuer: string; currency: string; limit: string; balance?: string }[];
}

const NEW_ACCOUNT: Readonly<AccountState> = {
  Balance: '1000000000',
  OwnerCount: 0,
  Flags: 0,
  Sequence: 84_000_000,
};

/** An address in the sandbox's ledger, with or without an account. */
export class LedgerAccount {
  #state: AccountState | undefined;

  constructor(readonly address: string) {}

  /** The account; undefined while it does not exist. */
  get state(): AccountState | undefined {
    return this.#state;
  }

  /** Creates or changes the account; a new one has 1,000 XRP and no flags. */
  set(changes: Partial<AccountState>): void {
    this.#state = { ...(this.#state ?? NEW_ACCOUNT), ...changes };
  }

  remove(): void {
    this.#state = undefined;
  }
}

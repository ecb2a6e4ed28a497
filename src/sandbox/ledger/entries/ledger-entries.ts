import type { LedgerAccount } from '../account';
import type { Entry, EntryStore } from './entry';
import { accountIndex, isLow, lineIndex } from './entry-index';

/** The issuer that the balance of a trust line names (XRPL "RippleState"). */
const NO_ISSUER = 'rrrrrrrrrrrrrrrrrrrrBZbvji';

const LOW_RESERVE = 0x0001_0000;
const HIGH_RESERVE = 0x0002_0000;

type Line = NonNullable<NonNullable<LedgerAccount['state']>['lines']>[number];

/**
 * Every entry of the ledger by its index. Accounts and trust lines are kept as tests set them, in
 * `LedgerAccount`; all others as entries.
 */
export class LedgerEntries implements EntryStore {
  #others = new Map<string, Entry>();
  #threads = new Map<string, object>();

  constructor(
    private readonly accounts: ReadonlyMap<string, LedgerAccount>,
    private readonly account: (address: string) => LedgerAccount,
  ) {}

  find(index: string): Entry | undefined {
    const other = this.#others.get(index);
    if (other) return other;
    for (const account of this.accounts.values()) {
      const found = accountEntry(account, index) ?? lineEntry(account, index);
      if (found) return { ...found, ...this.#threads.get(index) };
    }
    return undefined;
  }

  put(index: string, entry: Entry | undefined): void {
    const before = this.find(index);
    const type = (entry ?? before)?.LedgerEntryType;
    if (type === 'AccountRoot') this.#putAccount(entry, before);
    else if (type === 'RippleState') this.#putLine(entry, before);
    else if (entry) this.#others.set(index, entry);
    else this.#others.delete(index);
    if (!entry) return;
    const { PreviousTxnID, PreviousTxnLgrSeq } = entry;
    if (PreviousTxnID) this.#threads.set(index, { PreviousTxnID, PreviousTxnLgrSeq });
  }

  /** All entries but accounts and trust lines, with their indexes. */
  others(): { index: string; entry: Entry }[] {
    return [...this.#others].map(([index, entry]) => ({ index, entry }));
  }

  #putAccount(entry: Entry | undefined, before: Entry | undefined): void {
    const account = this.account(String((entry ?? before)?.Account));
    if (!entry) {
      account.remove();
      return;
    }
    const {
      LedgerEntryType: _type,
      Account: _account,
      PreviousTxnID: _id,
      PreviousTxnLgrSeq: _seq,
      ...state
    } = entry;
    account.set(state as never);
  }

  #putLine(entry: Entry | undefined, before: Entry | undefined): void {
    const line = entry ?? before;
    if (!line) return;
    const [low, high] = [sideOf(line, 'LowLimit'), sideOf(line, 'HighLimit')];
    const isHolderLow = Boolean(Number(line.Flags) & LOW_RESERVE);
    const [holder, issuer] = isHolderLow ? [low, high] : [high, low];
    const { currency, value } = line.Balance as Amount;
    const account = this.account(holder.issuer);
    const lines = (account.state?.lines ?? []).filter(
      (known) => known.issuer !== issuer.issuer || known.currency !== currency,
    );
    const balance = isHolderLow ? value : negated(value);
    const kept: Line = { issuer: issuer.issuer, currency, limit: holder.value, balance };
    account.set({ lines: entry ? [...lines, kept] : lines });
  }
}

interface Amount {
  currency: string;
  issuer: string;
  value: string;
}

const sideOf = (line: Entry, field: 'LowLimit' | 'HighLimit'): Amount => line[field] as Amount;

export function negated(value: string): string {
  if (/^0(\.0*)?$/.test(value)) return value;
  return value.startsWith('-') ? value.slice(1) : `-${value}`;
}

function accountEntry({ address, state }: LedgerAccount, index: string): Entry | undefined {
  if (!state || accountIndex(address) !== index) return undefined;
  const { hasSigners: _signers, lines: _lines, ...root } = state;
  return { LedgerEntryType: 'AccountRoot', Account: address, ...root };
}

function lineEntry({ address, state }: LedgerAccount, index: string): Entry | undefined {
  const line = state?.lines?.find(
    ({ issuer, currency }) => lineIndex(address, issuer, currency) === index,
  );
  return line && createLine(address, line);
}

/** The entry of a trust line of a holder. */
export function createLine(holder: string, line: Line): Entry {
  const { issuer, currency, limit, balance = '0' } = line;
  const isHolderLow = isLow(holder, issuer);
  const own = { currency, issuer: holder, value: limit };
  const other = { currency, issuer, value: '0' };
  return {
    LedgerEntryType: 'RippleState',
    Balance: { currency, issuer: NO_ISSUER, value: isHolderLow ? balance : negated(balance) },
    Flags: isHolderLow ? LOW_RESERVE : HIGH_RESERVE,
    LowLimit: isHolderLow ? own : other,
    HighLimit: isHolderLow ? other : own,
    LowNode: '0',
    HighNode: '0',
  };
}

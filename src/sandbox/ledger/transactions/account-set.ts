import { hasFlag, type TransactionContext } from './context';

/** The bit of an account that each `SetFlag` sets (XRPL "AccountSet Flags"). */
const BITS: Readonly<Record<number, number>> = {
  1: 0x0002_0000,
  2: 0x0004_0000,
  3: 0x0008_0000,
  4: 0x0010_0000,
  6: 0x0020_0000,
  7: 0x0040_0000,
  8: 0x0080_0000,
  9: 0x0100_0000,
};

const REQUIRE_TAG = 1;

/** Fields that AccountSet stores as they are. */
const STORED = ['Domain', 'EmailHash', 'MessageKey', 'TickSize', 'TransferRate'];

/** AccountSet (XRPL "AccountSet"). */
export function applyAccountSet({ tx, sender }: TransactionContext): string {
  const [set, clear] = [Number(tx.SetFlag ?? 0), Number(tx.ClearFlag ?? 0)];
  if (set !== 0 && set === clear) return 'temINVALID_FLAG';
  const setBit = BITS[set] ?? (hasFlag(tx.Flags, 0x0001_0000) ? (BITS[REQUIRE_TAG] ?? 0) : 0);
  const clearBit = BITS[clear] ?? (hasFlag(tx.Flags, 0x0002_0000) ? (BITS[REQUIRE_TAG] ?? 0) : 0);
  sender.Flags = ((Number(sender.Flags ?? 0) | setBit) & ~clearBit) >>> 0;
  for (const field of STORED) {
    if (tx[field] === '' || tx[field] === 0) delete sender[field];
    else if (tx[field] !== undefined) sender[field] = tx[field];
  }
  return 'tesSUCCESS';
}

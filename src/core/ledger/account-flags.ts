/** Flags of an account in the ledger (XRPL "AccountRoot Flags"). */
export const ACCOUNT_FLAGS = {
  requireTag: 0x0002_0000,
  requireAuth: 0x0004_0000,
  disallowXrp: 0x0008_0000,
  masterDisabled: 0x0010_0000,
  noFreeze: 0x0020_0000,
  globalFreeze: 0x0040_0000,
  defaultRipple: 0x0080_0000,
  depositAuth: 0x0100_0000,
  noNftOffers: 0x0400_0000,
  noChecks: 0x0800_0000,
  noChannels: 0x1000_0000,
  noTrustLines: 0x2000_0000,
} as const;

export type AccountFlag = keyof typeof ACCOUNT_FLAGS;

export function hasAccountFlag({ flags }: { flags: number }, flag: AccountFlag): boolean {
  return (flags & ACCOUNT_FLAGS[flag]) !== 0;
}

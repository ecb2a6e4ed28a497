/** Network names in links (protocol §7.3) → network keys. */
const BY_NAME: Record<string, string> = {
  XRPL: 'MAINNET',
  MAINNET: 'MAINNET',
  TESTNET: 'TESTNET',
  DEVNET: 'DEVNET',
  XAHAU: 'XAHAU',
  XAHAUTESTNET: 'XAHAUTESTNET',
};

/** Network IDs (protocol §8) → network keys. */
const BY_ID: Record<string, string> = {
  '0': 'MAINNET',
  '1': 'TESTNET',
  '2': 'DEVNET',
  '21337': 'XAHAU',
  '21338': 'XAHAUTESTNET',
};

/** The key of a network with this name; undefined when the name is unknown. */
export function findNetworkByName(name: string): string | undefined {
  const known = name.toUpperCase();
  return Object.hasOwn(BY_NAME, known) ? BY_NAME[known] : undefined;
}

/** The key of a network with this ID in digits; undefined when the ID is unknown. */
export function findNetworkById(id: string): string | undefined {
  return Object.hasOwn(BY_ID, id) ? BY_ID[id] : undefined;
}

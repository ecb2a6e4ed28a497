/** Networks as links name them (protocol §7.3) → network keys. */
const BY_NAME: Record<string, string> = {
  XRPL: 'MAINNET',
  MAINNET: 'MAINNET',
  TESTNET: 'TESTNET',
  DEVNET: 'DEVNET',
  XAHAU: 'XAHAU',
  XAHAUTESTNET: 'XAHAUTESTNET',
};

/** Network ids (protocol §8) → network keys. */
const BY_ID: Record<string, string> = {
  '0': 'MAINNET',
  '1': 'TESTNET',
  '2': 'DEVNET',
  '21337': 'XAHAU',
  '21338': 'XAHAUTESTNET',
};

/** The key of a network by its name; undefined when it is unknown. */
export function findNetworkByName(name: string): string | undefined {
  const known = name.toUpperCase();
  return Object.hasOwn(BY_NAME, known) ? BY_NAME[known] : undefined;
}

/** The key of a network by its id in digits; undefined when it is unknown. */
export function findNetworkById(id: string): string | undefined {
  return Object.hasOwn(BY_ID, id) ? BY_ID[id] : undefined;
}

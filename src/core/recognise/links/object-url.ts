import type { NamedObject, ObjectKind } from '../recognised';

/** Explorers that show every kind of object, by the key of their network. */
const HOSTS: Readonly<Record<string, string>> = {
  MAINNET: 'bithomp.com',
  TESTNET: 'test.bithomp.com',
  DEVNET: 'dev.bithomp.com',
  XAHAU: 'xahauexplorer.com',
  XAHAUTESTNET: 'test.xahauexplorer.com',
};

/** Path segments of pages for a kind of object. All entries of a ledger have a page. */
const SEGMENTS: Partial<Record<ObjectKind, string>> = {
  nft: 'nft',
  'nft-offer': 'nft-offer',
  amm: 'amm',
  amendment: 'amendment',
  validator: 'validator',
  ledger: 'ledger',
};

/** The page of an explorer about an object; on the main network when its network is not known. */
export function objectUrl({ what, id, network = 'MAINNET' }: NamedObject): string {
  const host = (Object.hasOwn(HOSTS, network) && HOSTS[network]) || HOSTS.MAINNET;
  return `https://${host}/en/${SEGMENTS[what] ?? 'object'}/${encodeURIComponent(id)}`;
}

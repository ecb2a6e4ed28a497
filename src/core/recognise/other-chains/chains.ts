/** Another blockchain, and how texts name its accounts. */
export interface Chain {
  readonly name: string;
  /** Schemes of its links, without the colon. */
  readonly schemes: readonly string[];
  /** Hosts of its explorers. */
  readonly hosts: readonly string[];
  /** An address whose form no other chain has. */
  readonly address?: RegExp;
  /** Version bytes of its addresses in Base58Check. */
  readonly versions?: readonly number[];
  /** Its coin types (SLIP-44), as wallets' links name them. */
  readonly coinTypes: readonly number[];
}

/** Addresses in Bech32, in lower or upper case (BIP-173). */
const bech32 = (prefix: string, length: string) =>
  new RegExp(`^${prefix}1[02-9ac-hj-np-z]{${length}}$`, 'i');

/** To name another chain, add a row; the first row that fits counts. */
export const CHAINS: readonly Chain[] = [
  {
    name: 'Bitcoin',
    schemes: ['bitcoin', 'lightning', 'bip122'],
    hosts: ['mempool.space', 'blockstream.info', 'blockchain.com', 'btcscan.org'],
    address: bech32('(?:bc|tb)', '11,87'),
    versions: [0x00, 0x05, 0x6f, 0xc4],
    coinTypes: [0, 1],
  },
  {
    name: 'Ethereum',
    schemes: ['ethereum', 'eip155'],
    hosts: [
      ...['etherscan.io', 'bscscan.com', 'polygonscan.com', 'arbiscan.io', 'basescan.org'],
      ...['snowtrace.io', 'ftmscan.com', 'explorer.xrplevm.org'],
    ],
    address: /^0x[0-9A-Fa-f]{40}$/,
    coinTypes: [60, 61, 714, 966, 9000, 20000714, 10009000],
  },
  {
    name: 'Solana',
    schemes: ['solana'],
    hosts: ['solscan.io', 'explorer.solana.com', 'solana.fm'],
    coinTypes: [501],
  },
  {
    name: 'Stellar',
    schemes: ['stellar', 'web+stellar'],
    hosts: ['stellar.expert', 'stellarchain.io', 'steexp.com'],
    address: /^(?:G[A-Z2-7]{55}|M[A-Z2-7]{68})$/,
    coinTypes: [148],
  },
  {
    name: 'Tron',
    schemes: ['tron'],
    hosts: ['tronscan.org', 'tronscan.io'],
    versions: [0x41],
    coinTypes: [195],
  },
  {
    name: 'Litecoin',
    schemes: ['litecoin'],
    hosts: ['litecoinspace.org'],
    address: bech32('ltc', '11,87'),
    versions: [0x30, 0x32],
    coinTypes: [2],
  },
  {
    name: 'Dogecoin',
    schemes: ['dogecoin'],
    hosts: ['dogechain.info'],
    versions: [0x1e, 0x16],
    coinTypes: [3],
  },
  { name: 'Dash', schemes: ['dash'], hosts: [], versions: [0x4c], coinTypes: [5] },
  {
    name: 'Bitcoin Cash',
    schemes: ['bitcoincash'],
    hosts: [],
    coinTypes: [145],
  },
  {
    name: 'Monero',
    schemes: ['monero'],
    hosts: ['xmrchain.net'],
    address: /^[48][0-9AB][1-9A-HJ-NP-Za-km-z]{93}$/,
    coinTypes: [128],
  },
  {
    name: 'Cosmos',
    schemes: ['cosmos'],
    hosts: ['mintscan.io', 'atomscan.com'],
    address: bech32('cosmos', '38,58'),
    coinTypes: [118],
  },
  {
    name: 'Cardano',
    schemes: ['cardano', 'web+cardano'],
    hosts: ['cardanoscan.io', 'cexplorer.io'],
    address: bech32('(?:addr|stake)', '50,108'),
    coinTypes: [1815],
  },
  {
    name: 'TON',
    schemes: ['ton'],
    hosts: ['tonscan.org', 'tonviewer.com'],
    coinTypes: [607],
  },
  {
    name: 'Polkadot',
    schemes: ['polkadot', 'substrate'],
    hosts: ['polkadot.subscan.io'],
    coinTypes: [354],
  },
  {
    name: 'Algorand',
    schemes: ['algorand'],
    hosts: ['allo.info', 'explorer.perawallet.app'],
    coinTypes: [283],
  },
];

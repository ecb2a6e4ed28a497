/** An explorer, and the parts of its paths in front of an address or a hash. */
interface Explorer {
  readonly host: string;
  /** The key of the network it shows (protocol §8). */
  readonly network: string;
  readonly account: readonly string[];
  readonly transaction: readonly string[];
}

const XRPL_ORG = { account: ['accounts'], transaction: ['transactions'] };
const XRPSCAN = { account: ['account'], transaction: ['tx'] };
const BITHOMP = {
  account: ['account', 'explorer'],
  transaction: ['transaction', 'tx', 'explorer'],
};

/** A new explorer is a new row; its test is the table in `explorers.test.ts`. */
export const EXPLORERS: readonly Explorer[] = [
  { host: 'livenet.xrpl.org', network: 'MAINNET', ...XRPL_ORG },
  { host: 'testnet.xrpl.org', network: 'TESTNET', ...XRPL_ORG },
  { host: 'devnet.xrpl.org', network: 'DEVNET', ...XRPL_ORG },
  { host: 'explorer.xahau.network', network: 'XAHAU', ...XRPL_ORG },
  { host: 'xrpscan.com', network: 'MAINNET', ...XRPSCAN },
  { host: 'test.xrpscan.com', network: 'TESTNET', ...XRPSCAN },
  { host: 'testnet.xrpscan.com', network: 'TESTNET', ...XRPSCAN },
  { host: 'xahscan.com', network: 'XAHAU', ...XRPSCAN },
  { host: 'xahau.xrplwin.com', network: 'XAHAU', ...XRPSCAN },
  { host: 'xahau-testnet.xrplwin.com', network: 'XAHAUTESTNET', ...XRPSCAN },
  { host: 'bithomp.com', network: 'MAINNET', ...BITHOMP },
  { host: 'test.bithomp.com', network: 'TESTNET', ...BITHOMP },
  { host: 'dev.bithomp.com', network: 'DEVNET', ...BITHOMP },
  { host: 'xrplexplorer.com', network: 'MAINNET', ...BITHOMP },
  { host: 'test.xrplexplorer.com', network: 'TESTNET', ...BITHOMP },
  { host: 'dev.xrplexplorer.com', network: 'DEVNET', ...BITHOMP },
  { host: 'xahauexplorer.com', network: 'XAHAU', ...BITHOMP },
  { host: 'test.xahauexplorer.com', network: 'XAHAUTESTNET', ...BITHOMP },
];

function findExplorer(url: URL): Explorer | undefined {
  const host = url.hostname.replace(/^www\./, '');
  return EXPLORERS.find((explorer) => explorer.host === host);
}

/** The network an explorer's page is about, or undefined for other hosts. */
export function findNetwork(url: URL): string | undefined {
  return findExplorer(url)?.network;
}

/** The account's text and network of an explorer's account page; the text is not yet checked. */
export function findExplorerAccount(url: URL): { text: string; network: string } | undefined {
  const explorer = findExplorer(url);
  const [kind = '', text = '', ...tab] = parts(url);
  if (!explorer?.account.includes(kind) || !/^[0-9A-Za-z]{25,61}$/.test(text)) return undefined;
  // Behind the account stands which tab of the page is shown.
  const isTab = tab.length < 2 && tab.every((part) => /^[a-z-]+$/.test(part));
  return isTab ? { text, network: explorer.network } : undefined;
}

/** The hash and network of an explorer's transaction page, and of Xaman's own (protocol §7.2, §8). */
export function findExplorerTransaction(url: URL): { txid: string; network?: string } | undefined {
  const explorer = findExplorer(url);
  if (!explorer) return findXamanTransaction(url);
  const [kind = '', text = ''] = parts(url);
  if (!explorer.transaction.includes(kind) || !/^[0-9A-F]{64}$/i.test(text)) return undefined;
  return { txid: text.toUpperCase(), network: explorer.network };
}

/** A path's parts without the language in front: `/en/account/r…`. */
function parts({ pathname }: URL): string[] {
  const all = pathname.split('/').filter(Boolean);
  return /^[a-z]{2}$/.test(all[0] ?? '') && all[0] !== 'tx' ? all.slice(1) : all;
}

function findXamanTransaction({ hostname, pathname }: URL): { txid: string } | undefined {
  if (!/^(www\.)?(xaman|xumm)\.app$/.test(hostname)) return undefined;
  const path = /\/(?:transactions?|tx|explorer|explorer\/[a-z0-9]+)\/([0-9A-F]{64})(?![0-9A-Z])/i;
  const txid = path.exec(pathname)?.[1]?.toUpperCase();
  return txid === undefined ? undefined : { txid };
}

/** The page showing a validated transaction (protocol §8), by network key. */
export function transactionUrl(network: string | undefined, txid: string): string {
  const key = (network ?? 'MAINNET').toLowerCase().replace(/[^a-z0-9]/g, '');
  return `https://xumm.app/explorer/${key}/${txid}`;
}

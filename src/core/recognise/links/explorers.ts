/** An explorer, and the path segments before an address or a hash. */
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

/** To support another explorer, add a row; `explorers.test.ts` tests every row. */
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

/** The network of an explorer's page; undefined for other hosts. */
export function findExplorerNetwork(url: URL): string | undefined {
  return findExplorer(url)?.network;
}

/** The address and network of an explorer's account page. The address is not checked yet. */
export function findExplorerAccount(url: URL): { text: string; network: string } | undefined {
  const explorer = findExplorer(url);
  const [kind = '', text = '', ...tab] = pathSegments(url);
  if (!explorer?.account.includes(kind) || !/^[0-9A-Za-z]{25,61}$/.test(text)) return undefined;
  // The segment after the account is the tab of the page.
  const isTab = tab.length < 2 && tab.every((part) => /^[a-z-]+$/.test(part));
  return isTab ? { text, network: explorer.network } : undefined;
}

/** The hash and network of a transaction page, at an explorer or at Xaman (protocol §7.2, §8). */
export function findExplorerTransaction(url: URL): { txid: string; network?: string } | undefined {
  const explorer = findExplorer(url);
  if (!explorer) return findXamanTransaction(url);
  const [kind = '', text = ''] = pathSegments(url);
  if (!explorer.transaction.includes(kind) || !/^[0-9A-F]{64}$/i.test(text)) return undefined;
  return { txid: text.toUpperCase(), network: explorer.network };
}

/** The path segments without the language prefix, as in `/en/account/r…`. */
function pathSegments({ pathname }: URL): string[] {
  const all = pathname.split('/').filter(Boolean);
  return /^[a-z]{2}$/.test(all[0] ?? '') && all[0] !== 'tx' ? all.slice(1) : all;
}

function findXamanTransaction({ hostname, pathname }: URL): { txid: string } | undefined {
  if (!/^(www\.)?(xaman|xumm)\.app$/.test(hostname)) return undefined;
  const path = /\/(?:transactions?|tx|explorer|explorer\/[a-z0-9]+)\/([0-9A-F]{64})(?![0-9A-Z])/i;
  const txid = path.exec(pathname)?.[1]?.toUpperCase();
  return txid === undefined ? undefined : { txid };
}

/** The page that shows a validated transaction (protocol §8). @param network its key */
export function transactionUrl(network: string | undefined, txid: string): string {
  const key = (network ?? 'MAINNET').toLowerCase().replace(/[^a-z0-9]/g, '');
  return `https://xumm.app/explorer/${key}/${txid}`;
}

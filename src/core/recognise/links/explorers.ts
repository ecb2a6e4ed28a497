/** Explorers whose account pages we know: host → network key of what they show. */
const NETWORK_OF: Record<string, string> = {
  'livenet.xrpl.org': 'MAINNET',
  'xrpscan.com': 'MAINNET',
  'bithomp.com': 'MAINNET',
  'xrplexplorer.com': 'MAINNET',
  'testnet.xrpl.org': 'TESTNET',
  'test.xrpscan.com': 'TESTNET',
  'testnet.xrpscan.com': 'TESTNET',
  'test.bithomp.com': 'TESTNET',
  'test.xrplexplorer.com': 'TESTNET',
  'devnet.xrpl.org': 'DEVNET',
  'dev.bithomp.com': 'DEVNET',
  'dev.xrplexplorer.com': 'DEVNET',
  'xahauexplorer.com': 'XAHAU',
  'explorer.xahau.network': 'XAHAU',
  'xahau.xrplwin.com': 'XAHAU',
  'xahscan.com': 'XAHAU',
  'test.xahauexplorer.com': 'XAHAUTESTNET',
  'xahau-testnet.xrplwin.com': 'XAHAUTESTNET',
};

/** The network an explorer's page is about, or undefined for other hosts. */
export function findNetwork(url: URL): string | undefined {
  const host = url.hostname.replace(/^www\./, '');
  return Object.hasOwn(NETWORK_OF, host) ? NETWORK_OF[host] : undefined;
}

/** The account's text and network of an explorer's account page; the text is not yet checked. */
export function findExplorerAccount(url: URL): { text: string; network: string } | undefined {
  const network = findNetwork(url);
  const path =
    /^\/(?:[a-z]{2}\/)?(?:accounts?|explorer)\/([0-9A-Za-z]{25,61})(?:\/[a-z-]+)?\/?$/.exec(
      url.pathname,
    );
  return network && path?.[1] ? { text: path[1], network } : undefined;
}

/** The hash and network of an explorer's transaction page, and of Xaman's own (protocol §7.2, §8). */
export function findExplorerTransaction(url: URL): { txid: string; network?: string } | undefined {
  const network = findNetwork(url);
  const isXaman = /^(www\.)?(xaman|xumm)\.app$/.test(url.hostname);
  const path = /\/(?:transactions?|tx|explorer|explorer\/[a-z0-9]+)\/([0-9A-F]{64})(?![0-9A-Z])/i;
  const txid = path.exec(url.pathname)?.[1]?.toUpperCase();
  if (!txid || !(network || isXaman)) return undefined;
  return network ? { txid, network } : { txid };
}

/** The page showing a validated transaction (protocol §8), by network key. */
export function transactionUrl(network: string | undefined, txid: string): string {
  const key = (network ?? 'MAINNET').toLowerCase().replace(/[^a-z0-9]/g, '');
  return `https://xumm.app/explorer/${key}/${txid}`;
}

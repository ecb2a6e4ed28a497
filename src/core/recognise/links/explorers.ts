import { findNetworkByName } from './networks';
import { decodedSegments } from './path-segments';

/** An explorer that shows one network. */
interface Explorer {
  readonly host: string;
  /** The key of the network it shows (protocol §8). */
  readonly network: string;
}

/** To support another explorer, add a row; `explorers.test.ts` tests every row. */
export const EXPLORERS: readonly Explorer[] = [
  { host: 'livenet.xrpl.org', network: 'MAINNET' },
  { host: 'testnet.xrpl.org', network: 'TESTNET' },
  { host: 'devnet.xrpl.org', network: 'DEVNET' },
  { host: 'xrpscan.com', network: 'MAINNET' },
  { host: 'test.xrpscan.com', network: 'TESTNET' },
  { host: 'testnet.xrpscan.com', network: 'TESTNET' },
  { host: 'bithomp.com', network: 'MAINNET' },
  { host: 'test.bithomp.com', network: 'TESTNET' },
  { host: 'dev.bithomp.com', network: 'DEVNET' },
  { host: 'xrplexplorer.com', network: 'MAINNET' },
  { host: 'test.xrplexplorer.com', network: 'TESTNET' },
  { host: 'dev.xrplexplorer.com', network: 'DEVNET' },
  { host: 'xrpl.to', network: 'MAINNET' },
  { host: 'xrplwin.com', network: 'MAINNET' },
  { host: 'explorer.xahau.network', network: 'XAHAU' },
  { host: 'explorer.xahau-test.net', network: 'XAHAUTESTNET' },
  { host: 'xahscan.com', network: 'XAHAU' },
  { host: 'xahau.xrplwin.com', network: 'XAHAU' },
  { host: 'xahau-testnet.xrplwin.com', network: 'XAHAUTESTNET' },
  { host: 'xahauexplorer.com', network: 'XAHAU' },
  { host: 'test.xahauexplorer.com', network: 'XAHAUTESTNET' },
];

/** The explorer of any node, which is the first segment of its paths. */
const CUSTOM_EXPLORER = 'custom.xrpl.org';

/** Public nodes and the networks they are on (xrpl.org "Public Servers", docs.xahau.network). */
export const NODES: Readonly<Record<string, string>> = {
  's1.ripple.com': 'MAINNET',
  's2.ripple.com': 'MAINNET',
  'xrplcluster.com': 'MAINNET',
  's.altnet.rippletest.net': 'TESTNET',
  'clio.altnet.rippletest.net': 'TESTNET',
  's.devnet.rippletest.net': 'DEVNET',
  'clio.devnet.rippletest.net': 'DEVNET',
  'xahau.network': 'XAHAU',
  'xahau-test.net': 'XAHAUTESTNET',
};

/** Path segments before the address of an account. */
const ACCOUNT_SEGMENT = /^(?:accounts?|address|explorer|profile)$/;

/** A page of an explorer. */
export interface ExplorerPage {
  /** The key of the network it shows. */
  readonly network: string;
  /** The segments of its path without the language. */
  readonly parts: readonly string[];
}

/** The network and path of an explorer's page; undefined for other hosts and unknown networks. */
export function findExplorerPage(url: URL): ExplorerPage | undefined {
  const host = url.hostname.replace(/^www\./, '');
  const all = decodedSegments(url.pathname);
  const isCustom = host === CUSTOM_EXPLORER;
  const network = isCustom
    ? findNodeNetwork(all[0] ?? '')
    : EXPLORERS.find((explorer) => explorer.host === host)?.network;
  if (network === undefined) return undefined;
  const [first = ''] = all;
  const hasLanguage = /^[a-z]{2}(?:-[A-Z]{2})?$/.test(first) && first !== 'tx';
  return { network, parts: isCustom || hasLanguage ? all.slice(1) : all };
}

function findNodeNetwork(node: string): string | undefined {
  const host = node.toLowerCase().replace(/:\d+$/, '');
  return Object.hasOwn(NODES, host) ? NODES[host] : undefined;
}

/** Whether a host belongs to an explorer, or is named after a network, that is not known here. */
export function isUnknownNetworkHost(url: URL): boolean {
  if (findExplorerPage(url)) return false;
  const { hostname } = url;
  const isFamily = EXPLORERS.some(({ host }) => {
    const domain = host.split('.').slice(-2).join('.');
    return hostname.endsWith(`.${domain}`) && !hostname.startsWith('www.');
  });
  return isFamily || /(?:^|[.-])(?:test|testnet|alphanet|dev|devnet)[.-]|xahau/.test(hostname);
}

/** The address and network of an explorer's account page. The address is not checked yet. */
export function findExplorerAccount(url: URL): { text: string; network: string } | undefined {
  const page = findExplorerPage(url);
  const { parts = [] } = page ?? {};
  const at = ACCOUNT_SEGMENT.test(parts[0] ?? '') ? 1 : 0;
  const text = parts[at] ?? '';
  if (!page || !/^[rXT][0-9A-Za-z]{24,60}$/.test(text)) return undefined;
  // The segments after the account are the tab of the page.
  const isTab = parts.slice(at + 1).every((part) => /^[a-z][a-z-]*$/.test(part));
  return isTab ? { text, network: page.network } : undefined;
}

/** The hash and network of a transaction page of Xaman (protocol §7.2, §8). */
export function findXamanTransaction(url: URL): { txid: string; network?: string } | undefined {
  const { hostname, pathname } = url;
  if (!/^(www\.)?(xaman|xumm)\.app$/.test(hostname)) return undefined;
  const path = /\/(?:transactions?|tx|explorer(?:\/([a-z0-9]+))?)\/([0-9A-F]{64})(?![0-9A-Z])/i;
  const [, name = '', txid] = path.exec(pathname) ?? [];
  const network = findNetworkByName(name);
  return txid ? { txid: txid.toUpperCase(), ...(network && { network }) } : undefined;
}

/** The page that shows the transaction with a CTID, on any network (protocol §8). */
export function ctidUrl(ctid: string): string {
  return `https://xumm.app/explorer/${ctid}`;
}

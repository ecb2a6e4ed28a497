import { findNetworkByName } from '../links/networks';

const LABEL =
  /(?<!\p{L})(?:network|netzwerk|netwerk|chain|blockchain|ネットワーク|网络|網路|네트워크)[ \t]{0,3}(?:[:：=][ \t]{0,3}|\r?\n[ \t]{0,3})["']?([^\n"',;]{1,40})/giu;

/** Names of the main network of the XRP Ledger. */
const MAIN_NETWORK =
  /^(?:xrpl?|ripple|xrp[ -]?ledger|xrp[ (-]{1,2}\w*\)?|ripple \(xrp\)|main(?:net)?)$/i;

const OTHER_NETWORKS: readonly (readonly [RegExp, string])[] = [
  [/^xahau[ -]?testnet$/i, 'XAHAUTESTNET'],
  [/^xahau(?: mainnet)?$/i, 'XAHAU'],
  [/^(?:xrpl? |xrp ledger )?testnet$/i, 'TESTNET'],
  [/^(?:xrpl? |xrp ledger )?devnet$/i, 'DEVNET'],
];

/**
 * The networks that a text names with a label: a key, `''` for the main network, or undefined for
 * an unknown one, such as another blockchain.
 */
export function namedNetworks(text: string): (string | undefined)[] {
  return [...text.matchAll(LABEL)].map(([, name = '']) => {
    const plain = name.trim().replace(/[.)]$/, '');
    if (MAIN_NETWORK.test(plain) || MAIN_NETWORK.test(name.trim())) return '';
    return OTHER_NETWORKS.find(([pattern]) => pattern.test(plain))?.[1] ?? findNetworkByName(plain);
  });
}

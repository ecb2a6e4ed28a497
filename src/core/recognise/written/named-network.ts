import { findNetworkByName } from '../links/networks';

const LABEL =
  /(?<!\p{L})(?:network|netzwerk|netwerk|chain|blockchain|ネットワーク|网络|網路|네트워크)[ \t]{0,3}(?:[:：=][ \t]{0,3}|\r?\n[ \t]{0,3})["']?([^\n"',;]{1,40})/giu;

/** What pages call the main network of the XRP Ledger. */
const MAIN = /^(?:xrpl?|ripple|xrp[ -]?ledger|xrp[ (-]{1,2}\w*\)?|ripple \(xrp\)|main(?:net)?)$/i;

const NAMES: readonly (readonly [RegExp, string])[] = [
  [/^xahau[ -]?testnet$/i, 'XAHAUTESTNET'],
  [/^xahau(?: mainnet)?$/i, 'XAHAU'],
  [/^(?:xrpl? |xrp ledger )?testnet$/i, 'TESTNET'],
  [/^(?:xrpl? |xrp ledger )?devnet$/i, 'DEVNET'],
];

/**
 * The networks a text names with a label: keys, `''` for the main one where nothing needs to be
 * said, and undefined for one we do not know, such as another chain's.
 */
export function namedNetworks(text: string): (string | undefined)[] {
  return [...text.matchAll(LABEL)].map(([, name = '']) => {
    const plain = name.trim().replace(/[.)]$/, '');
    if (MAIN.test(plain) || MAIN.test(name.trim())) return '';
    return NAMES.find(([pattern]) => pattern.test(plain))?.[1] ?? findNetworkByName(plain);
  });
}

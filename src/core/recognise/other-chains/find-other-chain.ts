import { findUrl } from '../../find-url';
import { nothingToSign, type Recognised } from '../recognised';
import { findBase58Version, isBase58Key } from './base58';
import { CHAINS } from './chains';

/** A WalletConnect pairing, also as a parameter of a link. */
const WALLETCONNECT = /(?<![0-9A-Za-z])(?:wc:|wc%3A)[0-9a-f]{64}(?:@|%40)[12]/i;

/** A link of another chain: its scheme, and a text as long as an address without white space. */
const SCHEME_LINK = new RegExp(
  `(?<![\\w+.-])(${CHAINS.flatMap(({ schemes }) => schemes)
    .map((scheme) => scheme.replace('+', '\\+'))
    .join('|')}):[^\\s]{20}`,
  'i',
);

/** A word as long as an address of any chain. */
const WORD = /(?<![0-9A-Za-z])[0-9A-Za-z]{26,120}(?![0-9A-Za-z])/g;

/** A text with more words of this length is not about one address. */
const MAX_WORDS = 50;

/**
 * Recognises what belongs to another blockchain: an address, a link with its scheme, a page of its
 * explorers, and a WalletConnect pairing.
 * @param links the links in the text
 */
export function findOtherChain(text: string, links: readonly string[]): Recognised | undefined {
  if (WALLETCONNECT.test(text)) return nothingToSign('walletconnect');
  const name = findByScheme(text) ?? findByHost(links) ?? findByAddress(text);
  return name === undefined ? undefined : nothingToSign('other-chain', name);
}

/** The name of the chain with a coin type (SLIP-44); undefined for unknown ones. */
export function chainOfCoinType(type: number): string | undefined {
  return CHAINS.find(({ coinTypes }) => coinTypes.includes(type))?.name;
}

function findByScheme(text: string): string | undefined {
  const scheme = SCHEME_LINK.exec(text)?.[1]?.toLowerCase();
  return scheme && CHAINS.find(({ schemes }) => schemes.includes(scheme))?.name;
}

function findByHost(links: readonly string[]): string | undefined {
  const names = links.map((link) => {
    const url = findUrl(/^[a-z]+:/i.test(link) ? link : `https://${link}`);
    return url && chainOfHost(url.hostname);
  });
  return names.find((name) => name);
}

/** The name of the chain that an explorer shows; undefined for other hosts. */
export function chainOfHost(hostname: string): string | undefined {
  return CHAINS.find(({ hosts }) =>
    hosts.some((host) => hostname === host || hostname.endsWith(`.${host}`)),
  )?.name;
}

function findByAddress(text: string): string | undefined {
  let count = 0;
  for (const [word] of text.matchAll(WORD)) {
    count += 1;
    if (count > MAX_WORDS) return undefined;
    const name = chainOfAddress(word);
    if (name !== undefined) return name;
  }
  return undefined;
}

/** The name of the chain that a word is an address of; undefined for other words. */
export function chainOfAddress(word: string): string | undefined {
  const byForm = CHAINS.find(({ address }) => address?.test(word));
  if (byForm) return byForm.name;
  const version = findBase58Version(word);
  if (version !== undefined)
    return CHAINS.find(({ versions }) => versions?.includes(version))?.name;
  return isBase58Key(word) ? 'Solana' : undefined;
}

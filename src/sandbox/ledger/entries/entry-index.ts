import { createHash } from 'node:crypto';
import { decodeAccountID } from 'ripple-address-codec';

/** The letter of each type's key space (XRPL "Ledger Entry ID", rippled `LedgerNameSpace`). */
const SPACES = {
  account: 'a',
  offer: 'o',
  escrow: 'u',
  check: 'C',
  line: 'r',
  nftOffer: 'q',
  channel: 'x',
  ticket: 'T',
  credential: 'D',
  mptIssuance: '~',
  mpToken: 't',
} as const;

const sha512Half = (data: Buffer): string =>
  createHash('sha512').update(data).digest('hex').slice(0, 64).toUpperCase();

function indexOf(space: keyof typeof SPACES, ...parts: Buffer[]): string {
  const name = Buffer.from([0, SPACES[space].charCodeAt(0)]);
  return sha512Half(Buffer.concat([name, ...parts]));
}

export function accountId(address: string): Buffer {
  return Buffer.from(decodeAccountID(address));
}

function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
}

/** The 20 bytes of a currency code (XRPL "Currency Formats"). */
function currencyBytes(currency: string): Buffer {
  if (/^[0-9A-F]{40}$/i.test(currency)) return Buffer.from(currency, 'hex');
  const bytes = Buffer.alloc(20);
  bytes.write(currency, 12, 'ascii');
  return bytes;
}

export const accountIndex = (address: string): string => indexOf('account', accountId(address));

/** The index of an entry that a transaction with this sequence or ticket creates. */
export function createdIndex(
  space: 'offer' | 'escrow' | 'check' | 'nftOffer' | 'ticket',
  creator: string,
  sequence: number,
): string {
  return indexOf(space, accountId(creator), uint32(sequence));
}

export function channelIndex(source: string, destination: string, sequence: number): string {
  return indexOf('channel', accountId(source), accountId(destination), uint32(sequence));
}

export function credentialIndex(subject: string, issuer: string, type: string): string {
  return indexOf('credential', accountId(subject), accountId(issuer), Buffer.from(type, 'hex'));
}

/** Whether an address is the low one of a trust line between two. */
export function isLow(address: string, other: string): boolean {
  return Buffer.compare(accountId(address), accountId(other)) < 0;
}

export function lineIndex(one: string, other: string, currency: string): string {
  const ids = [accountId(one), accountId(other)].sort(Buffer.compare);
  return indexOf('line', ...ids, currencyBytes(currency));
}

export function mptIssuanceIndex(issuanceId: string): string {
  return indexOf('mptIssuance', Buffer.from(issuanceId, 'hex'));
}

export function mpTokenIndex(issuanceId: string, holder: string): string {
  return indexOf('mpToken', Buffer.from(mptIssuanceIndex(issuanceId), 'hex'), accountId(holder));
}

/** The index of an account's last page of NFTs, the only one here: the account and the highest id. */
export function nftPageIndex(owner: string): string {
  return accountId(owner).toString('hex').toUpperCase() + 'F'.repeat(24);
}

import { encodeAccountID } from 'ripple-address-codec';
import { accountId } from '../entries/entry-index';

/** What the id of an NFT tells about it (XRPL "NFToken": NFTokenID). */
export interface NftParts {
  readonly flags: number;
  /** In 1/100,000. */
  readonly transferFee: number;
  readonly issuer: string;
  readonly taxon: number;
  readonly serial: number;
}

/** The taxon is mixed with the serial, so that tokens of one taxon lie apart. */
const mix = (taxon: number, serial: number): number =>
  Number((BigInt(taxon) ^ ((384_160_001n * BigInt(serial) + 2459n) & 0xffff_ffffn)) & 0xffff_ffffn);

const hex = (value: number, digits: number): string =>
  value.toString(16).padStart(digits, '0').toUpperCase();

export function createNftId({ flags, transferFee, issuer, taxon, serial }: NftParts): string {
  const account = accountId(issuer).toString('hex').toUpperCase();
  return (
    hex(flags, 4) + hex(transferFee, 4) + account + hex(mix(taxon, serial), 8) + hex(serial, 8)
  );
}

export function parseNftId(id: string): NftParts {
  const part = (from: number, to: number): number => Number.parseInt(id.slice(from, to), 16);
  const serial = part(56, 64);
  return {
    flags: part(0, 4),
    transferFee: part(4, 8),
    issuer: encodeAccountID(Buffer.from(id.slice(8, 48), 'hex')),
    taxon: mix(part(48, 56), serial),
    serial,
  };
}

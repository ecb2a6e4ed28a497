import { findFields, findNumber, findText } from '../fields';

/** An address with an optional destination tag, which an exchange gives each of its customers. */
export interface TaggedAddress {
  /** A checked classic address. */
  readonly address: string;
  /** 0 … 2^32 − 1. */
  readonly tag?: number;
}

/** A tagged address with its name. */
export interface NamedAddress extends TaggedAddress {
  readonly name: string;
}

/** An entry of the address book. */
export interface Contact extends NamedAddress {
  /** When it was stored on this device, in milliseconds since 1970. */
  readonly createdAt: number;
}

/** The most contacts in the address book or in a file. */
export const CONTACT_LIMIT = 5000;

/** The key of a contact: its address and tag, because customers of an exchange share an address. */
export function contactKey({ address, tag }: TaggedAddress): string {
  return tag === undefined ? address : `${address}:${tag}`;
}

/**
 * Reads a stored contact; undefined when it is damaged. Its address was validated before it was
 * stored.
 */
export function findContact(row: unknown): Contact | undefined {
  const fields = findFields(row);
  const address = findText(fields?.address);
  const name = findText(fields?.name);
  const createdAt = findNumber(fields?.createdAt);
  const tag = fields?.tag;
  if (!address || !name || createdAt === undefined) return undefined;
  if (tag === undefined) return { address, name, createdAt };
  return isTag(tag) ? { address, tag, name, createdAt } : undefined;
}

/** Whether a value is a destination tag: an integer from 0 to 2^32 − 1. */
export function isTag(value: unknown): value is number {
  return Number.isInteger(value) && (value as number) >= 0 && (value as number) <= 0xffff_ffff;
}

/** The contact with the same address and tag, else the contact of the address without a tag. */
export function findContactFor(
  contacts: readonly Contact[],
  target: TaggedAddress,
): Contact | undefined {
  const same = contacts.filter(({ address }) => address === target.address);
  return same.find(({ tag }) => tag === target.tag) ?? same.find(({ tag }) => tag === undefined);
}

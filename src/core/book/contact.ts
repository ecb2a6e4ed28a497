import { findFields, findNumber, findText } from '../fields';

/** Somewhere money can go: an address, and with a tag one customer of it. */
export interface Place {
  /** A checked classic address. */
  readonly address: string;
  /** 0 … 2^32 − 1. */
  readonly tag?: number;
}

/** A place and what it is called. */
export interface NamedAddress extends Place {
  readonly name: string;
}

/** A line of the address book. */
export interface Contact extends NamedAddress {
  /** When it came in on this device, in milliseconds since 1970. */
  readonly createdAt: number;
}

/** As many as a book or a file may hold. */
export const CONTACT_LIMIT = 5000;

/** What a contact is found by: an exchange's one address has many tags. */
export function contactKey({ address, tag }: Place): string {
  return tag === undefined ? address : `${address}:${tag}`;
}

/** A stored row back from disk, or undefined when it is damaged; it was checked on its way there. */
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

/** Whether it is a destination tag: a whole number below 2^32. */
export function isTag(value: unknown): value is number {
  return Number.isInteger(value) && (value as number) >= 0 && (value as number) <= 0xffff_ffff;
}

/** The contact for a place: the one with its tag, else the one for the address with any tag. */
export function contactFor(contacts: readonly Contact[], target: Place): Contact | undefined {
  const here = contacts.filter(({ address }) => address === target.address);
  return here.find(({ tag }) => tag === target.tag) ?? here.find(({ tag }) => tag === undefined);
}

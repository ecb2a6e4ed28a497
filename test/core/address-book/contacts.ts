import fc from 'fast-check';
import { encodeAccountID } from 'ripple-address-codec';
import { contactKey, type NamedAddress } from '../../../src/core/address-book/contact';
import { parseName } from '../../../src/core/address-book/name';

export const ALICE = 'rPT1Sjq2YGrBMTttX4GZHjKu9dyfzbpAYe';
export const BITSTAMP = 'rDsbeomae4FXwgQTJp9Rs64Qg9vDiTCdBv';

/** Any valid address. */
export const address = fc
  .uint8Array({ minLength: 20, maxLength: 20 })
  .map((bytes) => encodeAccountID(bytes));

/** Characters that are special in CSV, JSON or spreadsheets, and any others. */
const character = fc.oneof(
  fc.constantFrom(...`=+-@'",;\\ {}[]:/＝＋－＠éß漢שع🦊`),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 }),
);

/** Any valid name, in its normalized form. */
const name = fc
  .array(character, { minLength: 1, maxLength: 60 })
  .map((characters) => parseName(characters.join('')))
  .filter((parsed) => parsed.ok)
  .map((parsed) => parsed.name);

const tag = fc.option(fc.integer({ min: 0, max: 0xffff_ffff }), { nil: undefined });

/** Any list of contacts with distinct addresses and tags. */
export const contactList: fc.Arbitrary<NamedAddress[]> = fc.uniqueArray(
  fc
    .record({ name, address, tag })
    .map(
      ({ tag: maybe, ...named }): NamedAddress =>
        maybe === undefined ? named : { ...named, tag: maybe },
    ),
  { minLength: 1, maxLength: 30, selector: contactKey },
);

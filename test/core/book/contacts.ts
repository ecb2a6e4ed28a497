import fc from 'fast-check';
import { encodeAccountID } from 'ripple-address-codec';
import { contactKey, type NamedAddress } from '../../../src/core/book/contact';
import { parseName } from '../../../src/core/book/name';

export const ALICE = 'rPT1Sjq2YGrBMTttX4GZHjKu9dyfzbpAYe';
export const BITSTAMP = 'rDsbeomae4FXwgQTJp9Rs64Qg9vDiTCdBv';

/** Any address with a good checksum. */
export const address = fc
  .uint8Array({ minLength: 20, maxLength: 20 })
  .map((bytes) => encodeAccountID(bytes));

/** Letters that formats, spreadsheets and readers stumble over, and everything else. */
const letter = fc.oneof(
  fc.constantFrom(...`=+-@'",;\\ {}[]:/＝＋－＠éß漢שع🦊`),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 }),
);

/** Any name the book takes, as it keeps it. */
const name = fc
  .array(letter, { minLength: 1, maxLength: 60 })
  .map((letters) => parseName(letters.join('')))
  .filter((parsed) => parsed.ok)
  .map((parsed) => parsed.name);

const tag = fc.option(fc.integer({ min: 0, max: 0xffff_ffff }), { nil: undefined });

/** Any book: names for places, no place twice. */
export const book: fc.Arbitrary<NamedAddress[]> = fc.uniqueArray(
  fc
    .record({ name, address, tag })
    .map(
      ({ tag: maybe, ...named }): NamedAddress =>
        maybe === undefined ? named : { ...named, tag: maybe },
    ),
  { minLength: 1, maxLength: 30, selector: contactKey },
);

import { z } from 'zod';
import { findAddress } from '../../core/transaction/address';

/** A classic address; the checksum is verified, too. */
export const accountSchema = z
  .string()
  .regex(/^r[1-9A-HJ-NP-Za-km-z]{24,34}$/, 'Write a classic address (r…).')
  .refine((text) => findAddress(text) !== undefined, 'The checksum of the address is wrong.')
  .meta({ description: 'A classic XRP Ledger address.' });

/** An identifier, as the platform stores it (protocol §3.1). */
export const identifierSchema = z
  .string()
  .regex(/^[\w.:-]{1,40}$/, 'Write 1 to 40 letters, digits or _ . : - characters.')
  .meta({
    description:
      'Yours, and unique for every request. A repeated call with the same identifier and body creates nothing and gets the same request.',
  });

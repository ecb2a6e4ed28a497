import { useEffect, useState } from 'preact/hooks';
import { getSessionState } from '../../adapters/sign-in/session-store';
import { onContactChange } from '../../adapters/storage/contact-changes';
import { getContacts } from '../../adapters/storage/contacts';
import { findFirstRequest, getDestinations } from '../../adapters/storage/destinations';
import { type Contact, findContactFor } from '../../core/address-book/contact';
import { findLookAlike } from '../../core/address-book/look-alike';
import {
  addressesIn,
  destinationOf,
  findTaggedAddress,
} from '../../core/address-book/tagged-address';
import type { Fields } from '../../core/fields';

interface LookAlike {
  readonly address: string;
  /** The known address that it looks like. */
  readonly known: string;
  /** The address-book name of `known`. */
  readonly name: string | undefined;
}

/** The results of comparing a transaction's addresses with the address book and the history. */
export interface AddressChecks {
  readonly lookAlikes: readonly LookAlike[];
  /** The database could not be read, so nothing was compared. */
  readonly hasFailed?: boolean;
}

const NO_WARNINGS: AddressChecks = { lookAlikes: [] };

/** Compares a transaction's addresses with the address book and the history. */
export function useAddressChecks(txjson: Fields): AddressChecks {
  const [checks, setChecks] = useState(NO_WARNINGS);
  const destination = destinationOf(txjson)?.address;
  const addresses = addressesIn(txjson);
  const key = [destination, ...addresses].join();
  useEffect(() => {
    const page = new AbortController();
    const check = async () => {
      const first = destination ? await findFirstRequest(destination) : undefined;
      const lookAlikes = await findLookAlikes(addresses, first);
      if (page.signal.aborted) return;
      setChecks({ lookAlikes });
    };
    const runCheck = () =>
      void check().catch((error) => {
        console.error(error);
        setChecks({ ...NO_WARNINGS, hasFailed: true });
      });
    runCheck();
    onContactChange(runCheck, page.signal);
    return () => page.abort();
  }, [key]);
  return checks;
}

/**
 * @param first identifier of the first request to the destination. Only earlier destinations count
 * as known: otherwise a real address would look like a fake one that was used later.
 */
async function findLookAlikes(
  addresses: readonly string[],
  first: string | undefined,
): Promise<LookAlike[]> {
  const [contacts, destinations, { session }] = await Promise.all([
    getContacts(),
    getDestinations(first),
    getSessionState(),
  ]);
  const trusted = new Set(contacts.map(({ address }) => address));
  if (session) trusted.add(session.account);
  const known = new Set([
    ...trusted,
    ...destinations.flatMap((destination) => findTaggedAddress(destination)?.address ?? []),
  ]);
  return addresses.flatMap((address) => {
    // The user knows an address that they named.
    const lookAlike = trusted.has(address) ? undefined : findLookAlike(address, known);
    return lookAlike ? [{ address, known: lookAlike, name: nameOf(contacts, lookAlike) }] : [];
  });
}

function nameOf(contacts: readonly Contact[], address: string): string | undefined {
  const contact = findContactFor(contacts, { address });
  return (contact ?? contacts.find((each) => each.address === address))?.name;
}

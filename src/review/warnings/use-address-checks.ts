import { useEffect, useState } from 'preact/hooks';
import { getSessionState } from '../../adapters/sign-in/session-store';
import { onContactChange } from '../../adapters/storage/contact-changes';
import { getContacts } from '../../adapters/storage/contacts';
import { findFirstRequest, getDestinations } from '../../adapters/storage/destinations';
import { type Contact, findContactFor } from '../../core/book/contact';
import { findLookAlike } from '../../core/book/look-alike';
import { addressesIn, destinationOf, findTaggedAddress } from '../../core/book/tagged-address';
import type { Fields } from '../../core/fields';

interface LookAlike {
  readonly address: string;
  /** The known address it could be taken for, and its name when it has one. */
  readonly known: string;
  readonly name: string | undefined;
}

export interface AddressChecks {
  readonly lookAlikes: readonly LookAlike[];
  readonly firstTime: boolean;
  /** The store could not be read: nothing was compared. */
  readonly failed?: boolean;
}

const NOTHING: AddressChecks = { lookAlikes: [], firstTime: false };

/** What the address book and the history know of a transaction's addresses. */
export function useAddressChecks(txjson: Fields): AddressChecks {
  const [familiar, setFamiliar] = useState(NOTHING);
  const to = destinationOf(txjson)?.address;
  const addresses = addressesIn(txjson);
  const about = [to, txjson.Destination, ...addresses].join();
  useEffect(() => {
    const page = new AbortController();
    const read = async () => {
      // The history may hold the address as an X-address, just as it was written.
      const firstRequests = to
        ? await Promise.all([...new Set([to, String(txjson.Destination)])].map(findFirstRequest))
        : [];
      const first = firstRequests.filter((identifier) => identifier !== undefined).sort()[0];
      const lookAlikes = await findLookAlikes(addresses, first);
      if (page.signal.aborted) return;
      setFamiliar({ lookAlikes, firstTime: to !== undefined && first === undefined });
    };
    const readOnce = () =>
      void read().catch((error) => {
        console.error(error);
        setFamiliar({ ...NOTHING, failed: true });
      });
    readOnce();
    onContactChange(readOnce, page.signal);
    return () => page.abort();
  }, [about]);
  return familiar;
}

/**
 * @param first the first request to the destination: only what was known before it can be what it
 * imitates, else the true address would be told to look like a false one that came later
 */
async function findLookAlikes(
  addresses: readonly string[],
  first: string | undefined,
): Promise<LookAlike[]> {
  const [contacts, asked, { session }] = await Promise.all([
    getContacts(),
    getDestinations(first),
    getSessionState(),
  ]);
  const trusted = new Set(contacts.map(({ address }) => address));
  if (session) trusted.add(session.account);
  const known = new Set([
    ...trusted,
    ...asked.flatMap((destination) => findTaggedAddress(destination)?.address ?? []),
  ]);
  return addresses.flatMap((address) => {
    // The user named it: they know it.
    const like = trusted.has(address) ? undefined : findLookAlike(address, known);
    return like ? [{ address, known: like, name: nameOf(contacts, like) }] : [];
  });
}

function nameOf(contacts: readonly Contact[], address: string): string | undefined {
  const contact = findContactFor(contacts, { address });
  return (contact ?? contacts.find((each) => each.address === address))?.name;
}

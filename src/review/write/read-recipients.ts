import { getContacts } from '../../adapters/storage/contacts';
import { getRequestPage } from '../../adapters/storage/request-reads';
import type { KnownRecipients } from '../../core/address-book/recipients';
import { destinationOf } from '../../core/address-book/tagged-address';
import type { SignRequest } from '../../core/request/sign-request';
import { statusOf } from '../../core/request/status';
import { compareTexts } from '../../ui/text/compare-texts';

/** The newest requests that are searched for recipients. */
const READ_REQUESTS = 100;

/** Reads the recipients that the user knows: the address book, and those of signed requests. */
export async function readRecipients(): Promise<KnownRecipients> {
  const [contacts, requests] = await Promise.all([getContacts(), getRequestPage(READ_REQUESTS)]);
  return {
    contacts: contacts.sort((a, b) => compareTexts(a.name, b.name)),
    recent: requests.filter(isSigned).flatMap(({ body }) => destinationOf(body.txjson) ?? []),
  };
}

/** Whether the user signed it as it is: a website may have written the destination of any other. */
function isSigned(request: SignRequest): boolean {
  return ['signed', 'submitted', 'validated'].includes(statusOf(request));
}

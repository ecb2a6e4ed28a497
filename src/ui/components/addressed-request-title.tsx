import type { ComponentChildren } from 'preact';
import { destinationOf } from '../../core/address-book/tagged-address';
import type { SignRequest } from '../../core/request/sign-request';
import { shortAddress } from '../../core/transaction/summary';
import { useNames } from '../hooks/use-contacts';
import { isolated } from '../text/isolated';
import { RequestTitle } from './request-title';

interface Props {
  readonly request: SignRequest;
  /** About what the amount is worth. */
  readonly worth?: ComponentChildren;
}

/**
 * The title of a request with its recipient: the name in the address book, else the shortened address.
 * The popup loads it after the first paint, because it checks addresses.
 */
export function AddressedRequestTitle({ request, worth }: Props) {
  const to = destinationOf(request.body.txjson);
  const findName = useNames(to ? [to.address] : []);
  const name = to && isolated(findName(to)?.name ?? shortAddress(to.address));
  return <RequestTitle request={request} to={name} worth={worth} />;
}

import type { ComponentChildren } from 'preact';
import { destinationOf } from '../core/address-book/tagged-address';
import type { SignRequest } from '../core/request/sign-request';
import { RequestTitle } from '../ui/components/request-title';
import { useNames } from '../ui/hooks/use-contacts';

interface Props {
  readonly request: SignRequest;
  /** About what the amount is worth. */
  readonly worth: ComponentChildren;
}

/** The title of a request with the recipient's name in the address book. */
export function NamedRequestTitle({ request, worth }: Props) {
  const to = destinationOf(request.body.txjson);
  const findName = useNames(to ? [to.address] : []);
  return <RequestTitle request={request} name={to && findName(to)?.name} worth={worth} />;
}

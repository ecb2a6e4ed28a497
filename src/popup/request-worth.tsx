import type { SignRequest } from '../core/request/sign-request';
import { networkOf } from '../core/transaction/network-of';
import { findMainAmount } from '../core/transaction/summary';
import { Fiat } from '../ui/components/fiat';

/** About what the amount of a request is worth. */
export function RequestWorth({ request: { body } }: { request: SignRequest }) {
  const network = networkOf(body.txjson, body.options.force_network);
  return <Fiat amount={findMainAmount(body.txjson, network)} network={network} />;
}

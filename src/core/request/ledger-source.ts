import type { SignRequest } from './sign-request';

type Signed = Pick<SignRequest, 'answer' | 'body'>;

/** The only network whose transactions the platform can look up (protocol §1.4, `xrpl-tx`). */
export const PLATFORM_NETWORK = 'MAINNET';

/** The key of the network that the transaction was submitted to; undefined when nothing names it. */
export function submittedNetworkOf({ answer, body }: Signed): string | undefined {
  return answer?.network ?? body.options.force_network;
}

/**
 * The network whose ledger node must be asked about the transaction, because the platform does not
 * know it; undefined when the platform can be asked.
 */
export function findNodeNetwork(request: Signed): string | undefined {
  const network = submittedNetworkOf(request);
  return network === PLATFORM_NETWORK ? undefined : network;
}

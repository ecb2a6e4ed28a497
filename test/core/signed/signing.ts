import { payloadBody, type RequestInput } from '../../../src/core/request/payload-body';
import type { PayloadResponse } from '../../../src/core/request/payload-status';
import type { SignRequest } from '../../../src/core/request/sign-request';
import { checkSigned } from '../../../src/core/signed/check-signed';
import type { SignedCheck } from '../../../src/core/signed/signed-check';
import type { PayloadRequest } from '../../../src/sandbox/payloads/request';
import { createPhoneAccount } from '../../../src/sandbox/phone/accounts';
import type { Forgery } from '../../../src/sandbox/phone/forgery';
import { type SignedTransaction, signRequest } from '../../../src/sandbox/phone/sign-transaction';
import { findNetwork, MAINNET, type Network } from '../../../src/sandbox/state/networks';
import { requestRow } from '../request/request-row';

export const alice = createPhoneAccount('Alice');
export const bob = createPhoneAccount('Bob');
export const carol = createPhoneAccount('Carol');

/** A request to Alice, what her wallet changes in it, and what the platform reports. */
export interface SigningCase {
  readonly input: RequestInput;
  readonly forgery?: Forgery;
  readonly answer?: Partial<PayloadResponse>;
  /** Replaces the signed hex. */
  readonly hex?: (signed: SignedTransaction) => string | undefined;
}

/** Signs with the code of the sandbox's phone and checks the result against the request. */
export function signAndCheck({ input, forgery, answer, hex }: SigningCase): SignedCheck {
  const body = payloadBody(input, alice.account, requestRow().identifier);
  const network = findNetwork(body.options.force_network ?? '') ?? MAINNET;
  const signed = sign(body, network, forgery);
  const request: SignRequest = {
    ...requestRow({ account: alice.account }),
    body,
    answer: {
      ...(signed.txid ? { txid: signed.txid } : {}),
      network: network.key,
      networkId: network.id,
      ...answer,
    },
  };
  return checkSigned(request, hex ? hex(signed) : signed.hex);
}

function sign(
  body: SignRequest['body'],
  network: Network,
  forgery: Forgery = {},
): SignedTransaction {
  const request = { txjson: body.txjson, multisign: body.options.multisign } as PayloadRequest;
  return signRequest(request, {
    account: alice,
    network,
    sequence: 7,
    ledgerIndex: 90_000_000,
    forgery,
  });
}

/** 25 XRP to Bob, tag 7. */
export const payment = {
  TransactionType: 'Payment',
  Destination: bob.account,
  DestinationTag: 7,
  Amount: '25000000',
};

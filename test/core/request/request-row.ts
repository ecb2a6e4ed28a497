import { payloadBody } from '../../../src/core/request/payload-body';
import type { PayloadStatus } from '../../../src/core/request/payload-status';
import type { SignRequest } from '../../../src/core/request/sign-request';

export const ALICE = 'rPT1Sjq2YGrBMTttX4GZHjKu9dyfzbpAYe';
export const UUID = '11111111-1111-4111-8111-111111111111';

/** A stored request of ALICE with the given facts. */
export function requestRow(facts: Partial<SignRequest> = {}): SignRequest {
  const identifier = 'xc-000000001-00000000000000000000';
  const txjson = { TransactionType: 'Payment', Destination: ALICE, Amount: '1' };
  return {
    identifier,
    createdAt: 1,
    account: ALICE,
    apiKey: UUID,
    site: 'example.test',
    body: payloadBody({ txjson, options: {} }, ALICE, identifier),
    ...facts,
  };
}

/** The status of an open payload with the given changes. */
export function payloadStatus(facts: Partial<PayloadStatus> = {}): PayloadStatus {
  return {
    uuid: UUID,
    resolved: false,
    signed: false,
    cancelled: false,
    expired: false,
    pushed: true,
    opened: false,
    expiresAt: 1000,
    answer: {},
    ...facts,
  };
}

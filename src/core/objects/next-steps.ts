import type { LedgerObject } from './ledger-object';
import type { NextStep, StepContext } from './next-step';
import { channelSteps } from './steps/channel';
import { checkSteps } from './steps/check';
import { credentialSteps } from './steps/credential';
import { escrowSteps } from './steps/escrow';
import { mptSteps } from './steps/mpt';
import { nftOfferSteps } from './steps/nft-offer';
import { orderSteps } from './steps/order';
import { poolSteps } from './steps/pool';
import { trustLineSteps } from './steps/trust-line';
import { loanSteps, vaultSteps } from './steps/vault-and-loan';

const STEPS: Readonly<Record<string, (object: LedgerObject, context: StepContext) => NextStep[]>> =
  {
    AMM: poolSteps,
    Check: checkSteps,
    Credential: credentialSteps,
    Escrow: escrowSteps,
    Loan: loanSteps,
    MPTokenIssuance: mptSteps,
    NFTokenOffer: nftOfferSteps,
    Offer: orderSteps,
    PayChannel: channelSteps,
    RippleState: trustLineSteps,
    Vault: vaultSteps,
  };

/**
 * What an account can do with an object of the ledger, and why it cannot do the rest; empty for types
 * with which an account does nothing. The words of the ledger stand in the fields as the node gave
 * them: the review and the codec check the transaction like every other.
 */
export function nextSteps(object: LedgerObject, context: StepContext): NextStep[] {
  const find = Object.hasOwn(STEPS, object.type) ? STEPS[object.type] : undefined;
  return find?.(object, context) ?? [];
}

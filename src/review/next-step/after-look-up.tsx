import { PLATFORM_NETWORK } from '../../core/request/ledger-source';
import type { Session } from '../../core/session';
import type { LookupResult, Sought } from '../no-request/look-up-transaction';
import type { ChosenStep } from './chosen-step';
import { MadeSteps } from './made-steps';
import { ObjectSteps } from './object-steps';

interface Props {
  readonly sought: Sought;
  readonly session: Session | undefined;
  readonly result: LookupResult;
  readonly onStep: (step: ChosenStep) => void;
}

/** Types after which a step usually follows. */
const FOLLOWED: readonly unknown[] = [
  'CheckCreate',
  'CredentialCreate',
  'EscrowCreate',
  'NFTokenCreateOffer',
  'OfferCreate',
  'PaymentChannelCreate',
];

/**
 * What follows the look-up of a hash or a CTID: the step after the transaction, or the object that the id
 * names if it names no transaction.
 */
export function AfterLookUp({ sought, session, result, onStep }: Props) {
  const { network } = sought;
  const txid = sought.txid ?? (result.state === 'found' ? result.transaction.txid : undefined);
  if (txid === undefined) return null;
  if (result.state === 'found') {
    const isFollowed =
      FOLLOWED.includes(result.transaction.txjson.TransactionType) &&
      result.transaction.result === 'tesSUCCESS';
    // Without a network the platform was asked, which knows one only.
    const found = network ?? PLATFORM_NETWORK;
    return <MadeSteps network={found} {...{ txid, session, isFollowed, onStep }} />;
  }
  if (result.state !== 'unknown') return null;
  return (
    <ObjectSteps
      object={{ what: 'object', id: txid, ...(network && { network }) }}
      {...{ session, onStep }}
    />
  );
}

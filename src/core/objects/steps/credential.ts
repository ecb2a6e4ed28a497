import { hasFlag } from '../../transaction/sentences/parts';
import { isOver, timeOf } from '../ledger-clock';
import type { LedgerObject } from '../ledger-object';
import {
  type NextStep,
  notYours,
  ready,
  refused,
  type StepContext,
  type StepObstacle,
} from '../next-step';

/** Flag lsfAccepted (XRPL "Credential"). */
const ACCEPTED = 0x0001_0000;

/** Accept a credential that an issuer gave the account, or delete it. */
export function credentialSteps({ fields }: LedgerObject, context: StepContext): NextStep[] {
  const { Subject, Issuer, CredentialType, Expiration } = fields;
  const { account, now } = context;
  const isPast = isOver(Expiration, now);
  const isAccepted = hasFlag(Number(fields.Flags ?? 0), ACCEPTED);
  const isParty = Subject === account || Issuer === account;
  const accept = { TransactionType: 'CredentialAccept', Issuer, CredentialType };
  const remove = { TransactionType: 'CredentialDelete', Subject, Issuer, CredentialType };
  const obstacle = acceptObstacle();
  return [
    obstacle ? refused('credential_accept', obstacle) : ready('credential_accept', accept),
    isParty || isPast
      ? ready('credential_delete', remove)
      : refused('credential_delete', notYours(Subject, Issuer)),
  ];

  function acceptObstacle(): StepObstacle | undefined {
    if (Subject !== account) return notYours(Subject);
    if (isAccepted) return { why: 'done' };
    return isPast ? { why: 'expired', since: timeOf(Expiration) ?? 0 } : undefined;
  }
}

import { type FoundObject, fetchStepsBy } from '../../adapters/look-up/fetch-next-steps';
import { t } from '../../adapters/text/i18n';
import { objectInWords } from '../../core/objects/as-created';
import type { HeldToken } from '../../core/objects/held-token';
import type { NextStep } from '../../core/objects/next-step';
import { findOwnLine } from '../../core/objects/own-line';
import type { Session } from '../../core/session';
import { findValidAmount } from '../../core/transaction/valid-money';
import { Note } from '../../ui/components/note';
import { groupedValue } from '../../ui/text/grouped-value';
import { amountText } from '../../ui/text/quantity-text';
import type { AskNode } from './ask-ledger';
import type { ChosenStep } from './chosen-step';
import { StepList } from './step-list';
import { useLedgerAnswer } from './use-ledger-answer';

interface Props {
  readonly token: HeldToken;
  /** Of the token; undefined: the session's. */
  readonly network: string | undefined;
  readonly session: Session | undefined;
  readonly onStep: (step: ChosenStep) => void;
}

/** The steps that end what the transaction of a token's page begins. */
const ENDING: readonly NextStep['name'][] = ['line_remove', 'mpt_drop'];

/**
 * Says that the account holds a token already, as the allowed node reports it, and offers to end that.
 * Nothing without a node, and for a token that the account does not hold.
 */
export function HeldTokenNote({ token, network, session, onStep }: Props) {
  const id = JSON.stringify(token);
  const { answer } = useLedgerAnswer(id, network, session, askFor(token));
  if (answer?.state !== 'answered' || answer.value.kind !== 'object' || !session) return null;
  const { value: found, host, network: key } = answer;
  const steps = found.steps.filter(({ name }) => ENDING.includes(name));
  if (steps.length === 0) return null;
  const words = objectInWords(found.object);
  const balance = balanceText(found, session.account, key);
  return (
    <Note severity="info" role="status" data-held={token.kind}>
      <div class="stack">
        <p>
          {t('held_already', host)} {balance !== undefined && t('held_balance', balance)}
        </p>
        <StepList
          steps={steps}
          network={key}
          isSecondary
          onChoose={({ txjson, holes }) => onStep({ txjson, holes, network: key, host, words })}
        />
      </div>
    </Note>
  );
}

function askFor(token: HeldToken): AskNode<FoundObject> {
  return (at, account, signal) => {
    if (token.kind === 'mpt') return fetchStepsBy(at, { mpt_issuance: token.id }, account, signal);
    const { issuer, currency } = token;
    if (issuer === account) return Promise.resolve({ kind: 'missing' });
    const accounts = [account, issuer];
    return fetchStepsBy(at, { ripple_state: { accounts, currency } }, account, signal);
  };
}

/** What the account has of the token of a trust line. */
function balanceText(
  { object }: Extract<FoundObject, { kind: 'object' }>,
  account: string,
  network: string,
): string | undefined {
  const line = findOwnLine(object.fields, account, undefined);
  if (!line) return undefined;
  const { currency, issuer, balance } = line;
  const amount = findValidAmount({ currency, issuer, value: balance }, network);
  return amount && amountText(amount, groupedValue);
}

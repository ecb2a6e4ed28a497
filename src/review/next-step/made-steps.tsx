import { type FoundObject, fetchObjectSteps } from '../../adapters/look-up/fetch-next-steps';
import { fetchMade } from '../../adapters/look-up/fetch-object';
import { t } from '../../adapters/text/i18n';
import type { Session } from '../../core/session';
import type { Changes } from '../../core/simulation/changes';
import type { AskNode } from './ask-ledger';
import type { ChosenStep } from './chosen-step';
import { NoAnswer } from './no-answer';
import { FoundSteps } from './object-steps';
import { OwnChanges } from './own-changes';
import { useLedgerAnswer } from './use-ledger-answer';

/** What a transaction did to the account, and what became of the objects that it created. */
interface MadeAnswer {
  readonly changes: Changes | undefined;
  readonly found: readonly FoundObject[];
}

/** A transaction creates one object, and very seldom a few. */
const MAX_OBJECTS = 3;

interface Props {
  readonly txid: string;
  readonly network: string | undefined;
  readonly session: Session | undefined;
  /** Whether a step usually follows. Without a node only then one is offered. */
  readonly isFollowed: boolean;
  readonly onStep: (step: ChosenStep) => void;
}

/** What a transaction in the ledger changed for the account, and the step that follows. */
export function MadeSteps({ txid, network, session, isFollowed, onStep }: Props) {
  const { answer, askAgain } = useLedgerAnswer(txid, network, session, askFor(txid));
  if (answer?.state !== 'answered')
    return isFollowed ? <NoAnswer answer={answer} askAgain={askAgain} /> : null;
  const { value, ...at } = answer;
  return (
    <div class="stack" data-made>
      {value.changes && <OwnChanges changes={value.changes} {...at} />}
      {value.found.length > 0 && <h2>{t('object_it_made')}</h2>}
      {value.found.map((found, index) => (
        <FoundSteps key={String(index)} found={found} {...at} onStep={onStep} />
      ))}
    </div>
  );
}

function askFor(txid: string): AskNode<MadeAnswer> {
  return async (at, account, signal) => {
    const made = await fetchMade(at, txid, account, signal);
    if (typeof made === 'string') return { changes: undefined, found: [] };
    const found: FoundObject[] = [];
    for (const { index } of made.objects.slice(0, MAX_OBJECTS))
      found.push(await fetchObjectSteps(at, index, account, signal));
    return { changes: made.changes, found };
  };
}

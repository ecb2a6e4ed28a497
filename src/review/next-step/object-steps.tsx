import {
  type FoundObject,
  fetchNftSteps,
  fetchObjectSteps,
  fetchStepsBy,
} from '../../adapters/look-up/fetch-next-steps';
import { t } from '../../adapters/text/i18n';
import { objectInWords } from '../../core/objects/as-created';
import type { NamedObject } from '../../core/recognise/recognised';
import type { Session } from '../../core/session';
import { findAddress } from '../../core/transaction/address';
import { Note } from '../../ui/components/note';
import type { AskNode } from './ask-ledger';
import type { ChosenStep } from './chosen-step';
import { NoAnswer } from './no-answer';
import { ObjectWords } from './object-words';
import { StepList } from './step-list';
import { useLedgerAnswer } from './use-ledger-answer';

interface Props {
  readonly object: NamedObject;
  readonly session: Session | undefined;
  readonly onStep: (step: ChosenStep) => void;
}

/** Looks an object up at the allowed node, and offers what the account can do with it. */
export function ObjectSteps({ object, session, onStep }: Props) {
  const { id, network, what } = object;
  const { answer, askAgain } = useLedgerAnswer(`${what} ${id}`, network, session, askFor(object));
  if (answer?.state !== 'answered') return <NoAnswer answer={answer} askAgain={askAgain} />;
  return <FoundSteps {...answer} found={answer.value} onStep={onStep} />;
}

function askFor({ what, id }: NamedObject): AskNode<FoundObject> {
  return (at, account, signal) => {
    if (what === 'nft') return fetchNftSteps(at, id, account, signal);
    const pool = findAddress(id);
    return pool === undefined
      ? fetchObjectSteps(at, id, account, signal)
      : fetchStepsBy(at, { account_root: pool }, account, signal);
  };
}

interface FoundProps {
  readonly found: FoundObject;
  readonly network: string;
  readonly host: string;
  readonly onStep: (step: ChosenStep) => void;
}

/** What a node said of an object, and the steps. */
export function FoundSteps({ found, network, host, onStep }: FoundProps) {
  if (found.kind === 'missing')
    return (
      <Note severity="info" role="status" data-steps-state="missing">
        {t('object_gone', host, network)}
      </Note>
    );
  if (found.kind === 'unsupported')
    return (
      <Note severity="info" role="status" data-steps-state="unsupported">
        {t('object_no_nfts', host)} {t('object_nft_text')}
      </Note>
    );
  const { nft, steps } = found;
  const words =
    found.kind === 'object'
      ? objectInWords(found.object, nft?.owner, found.pool)
      : { maker: undefined, txjson: {} };
  return (
    <div class="stack" data-steps-state="found">
      <ObjectWords {...{ words, network, host, nft }} />
      {steps.length > 0 ? (
        <>
          <h2>{t('object_what_you_can_do')}</h2>
          <StepList
            steps={steps}
            network={network}
            onChoose={({ txjson, holes }) => onStep({ txjson, holes, network, host, words })}
          />
        </>
      ) : (
        <Note severity="info">{t('object_no_steps')}</Note>
      )}
    </div>
  );
}

import { useEffect, useRef } from 'preact/hooks';
import { t } from '../../adapters/text/i18n';
import { fieldText } from '../../adapters/text/type-text';
import { Note } from '../../ui/components/note';
import { Sentences } from '../../ui/components/sentences';
import type { HoleLabels } from '../request/hole-fields';
import { RequestReview } from '../request/request-review';
import type { ReviewContext } from '../review-context';
import type { ChosenStep } from './chosen-step';
import { Maker } from './maker';

interface Props extends ReviewContext {
  readonly step: ChosenStep;
  readonly onBack: () => void;
}

/** The review of a step: like that of every transaction, with what the node said of the object. */
export function StepReview({ step, onBack, ...context }: Props) {
  const { txjson, holes, network, host, words } = step;
  const back = useRef<HTMLButtonElement>(null);
  // The pressed button is gone, and the focus with it.
  useEffect(() => back.current?.focus(), []);
  return (
    <>
      <div>
        <button type="button" class="plain" ref={back} data-back onClick={onBack}>
          {t('object_back')}
        </button>
      </div>
      {words.txjson.TransactionType !== undefined && (
        <Note severity="info" data-node-word={host}>
          {t('object_according_to', host)}
          {words.maker !== undefined && <Maker address={words.maker} />}
          <Sentences txjson={words.txjson} network={network} />
        </Note>
      )}
      <RequestReview
        input={{ txjson, holes, options: { network } }}
        labels={labelsOf(holes)}
        {...context}
      />
    </>
  );
}

/** The names of the fields that the user fills in. */
function labelsOf(holes: ChosenStep['holes']): HoleLabels {
  return Object.fromEntries(holes.map(({ path }) => [path, fieldText(path.split('.')[0] ?? path)]));
}

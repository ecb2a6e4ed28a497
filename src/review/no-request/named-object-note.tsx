import { useState } from 'preact/hooks';
import { t } from '../../adapters/text/i18n';
import { objectUrl } from '../../core/recognise/links/object-url';
import type { NamedObject, ObjectKind } from '../../core/recognise/recognised';
import type { Session } from '../../core/session';
import { Note } from '../../ui/components/note';
import { useLate } from '../../ui/hooks/use-late';
import type { ChosenStep } from '../next-step/chosen-step';
import { Footer } from './footer';
import { OBJECT_TITLES } from './object-titles';
import { TransactionLookup } from './transaction-lookup';

interface Props {
  readonly object: NamedObject;
  readonly session: Session | undefined;
  readonly onStep: (step: ChosenStep) => void;
}

/** Kinds with which an account does nothing. */
const WITHOUT_STEPS: readonly ObjectKind[] = ['amendment', 'validator', 'ledger'];

/** Says what an id names and what the account can do with it, and opens its page on an explorer. */
export function NamedObjectNote({ object, session, onStep }: Props) {
  const [isHash, setIsHash] = useState(false);
  const { what, id, network, mayBeHash } = object;
  const Steps = useLate(async () => (await import('../next-step/object-steps')).ObjectSteps);
  if (isHash) return <TransactionLookup sought={{ txid: id, network }} {...{ session, onStep }} />;
  const hasSteps = !WITHOUT_STEPS.includes(what);
  return (
    <>
      <h1>{t(OBJECT_TITLES[what])}</h1>
      {hasSteps ? (
        <div class="stack" data-found="object" data-what={what}>
          {Steps && <Steps {...{ object, session, onStep }} />}
        </div>
      ) : (
        <Note severity="info" data-found="object" data-what={what}>
          {t('object_text')}
        </Note>
      )}
      <p class="small mono break">{id}</p>
      <Footer>
        <a
          class={hasSteps ? 'button' : 'button primary'}
          href={objectUrl(object)}
          target="_blank"
          rel="noreferrer"
        >
          {t('open_explorer')}
        </a>
        {mayBeHash && (
          <button type="button" onClick={() => setIsHash(true)}>
            {t('look_up_as_transaction')}
          </button>
        )}
      </Footer>
    </>
  );
}

import { useState } from 'preact/hooks';
import { allowNode } from '../adapters/hosts/allow-node';
import { t } from '../adapters/text/i18n';
import { findKnownNetwork } from '../core/ledger/known-networks';
import { Problem } from '../ui/components/problem';
import { useAction } from '../ui/hooks/use-action';
import type { Setup } from './read-setup';
import { Step, type StepProps } from './step';

/** Allows the suggested ledger node of the user's network with one press. */
export function LedgerStep({ setup, ...step }: StepProps & { readonly setup: Setup }) {
  const { network, node } = setup;
  const [message, setMessage] = useState('');
  const { busy, error, act } = useAction();
  const suggested = findKnownNetwork(network)?.node ?? '';
  const allow = async () => {
    setMessage('');
    setMessage(await allowNode(network, suggested));
  };
  return (
    <Step name="ledger" title={t('welcome_ledger')} isDone={node !== undefined} {...step}>
      {node === undefined ? (
        <>
          <p class="soft">{t('welcome_ledger_text', new URL(suggested).host)}</p>
          <div>
            <button
              type="button"
              class={step.isNext ? 'primary' : ''}
              disabled={busy}
              onClick={() => act(allow)}
            >
              {t('node_allow')}
            </button>
          </div>
          {message && (
            <p class="note small" role="status">
              {message}
            </p>
          )}
        </>
      ) : (
        <p class="soft">{t('welcome_ledger_on', new URL(node).host)}</p>
      )}
      <Problem text={error} />
    </Step>
  );
}

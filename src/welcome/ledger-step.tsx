import { t } from '../adapters/text/i18n';
import { Problem } from '../ui/components/problem';
import { useAllowNode } from '../ui/hooks/use-allow-node';
import type { Setup } from './read-setup';
import { Step, type StepProps } from './step';

/** Allows the suggested ledger node of the user's network with one press. */
export function LedgerStep({ setup, ...step }: StepProps & { readonly setup: Setup }) {
  const { network, node } = setup;
  const { host = '', busy, error, message, allow } = useAllowNode(network);
  return (
    <Step name="ledger" title={t('welcome_ledger')} isDone={node !== undefined} {...step}>
      {node === undefined ? (
        <>
          <p class="soft">{t('welcome_ledger_text', host)}</p>
          <div>
            <button
              type="button"
              class={step.isNext ? 'primary' : ''}
              disabled={busy}
              onClick={allow}
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

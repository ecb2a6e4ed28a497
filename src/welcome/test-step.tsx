import { t } from '../adapters/text/i18n';
import type { SignRequest } from '../core/request/sign-request';
import { isWaiting } from '../core/request/status';
import { DeliveryHelp } from '../ui/components/delivery-help';
import { Problem } from '../ui/components/problem';
import { SendProblem } from '../ui/components/send-problem';
import { StatusChip } from '../ui/components/status-chip';
import { useAction } from '../ui/hooks/use-action';
import type { Setup } from './read-setup';
import { sendTestRequest } from './send-test-request';
import { Step, type StepProps } from './step';

/** Sends a request that pays nothing, and shows what becomes of it. */
export function TestStep({ setup, ...step }: StepProps & { readonly setup: Setup }) {
  const { session, test } = setup;
  const { busy, error, act } = useAction();
  const isAnswered = test?.resolvedAt !== undefined;
  const canSend = session !== undefined && !isAnswered && !(test && isWaiting(test, Date.now()));
  return (
    <Step name="test" title={t('welcome_test')} isDone={isAnswered} {...step}>
      {!test && <p class="soft">{t(session ? 'welcome_test_text' : 'welcome_test_later')}</p>}
      {test && <Outcome test={test} isAnswered={isAnswered} />}
      {canSend && (
        <div>
          <button
            type="button"
            class={step.isNext ? 'primary' : ''}
            disabled={busy}
            onClick={() => act(() => sendTestRequest(session))}
          >
            {t(test ? 'try_again' : 'welcome_test_send')}
          </button>
        </div>
      )}
      <Problem text={error} />
    </Step>
  );
}

function Outcome({ test, isAnswered }: { test: SignRequest; isAnswered: boolean }) {
  if (isAnswered) {
    return (
      <p class="soft" role="status">
        {t(test.signed ? 'welcome_test_signed' : 'welcome_test_rejected')}
      </p>
    );
  }
  const isSent = test.uuid !== undefined && isWaiting(test, Date.now());
  return (
    <>
      <p role="status">
        <StatusChip request={test} /> {isSent && t('sent_text')}
      </p>
      <SendProblem request={test} />
      {isSent && (
        <details open={test.pushed === false}>
          <summary>{t('not_on_phone')}</summary>
          <DeliveryHelp request={test} />
        </details>
      )}
    </>
  );
}

import { closePage } from '../../adapters/browser/windows';
import { call } from '../../adapters/messaging/messaging';
import { t } from '../../adapters/text/i18n';
import type { RequestInput } from '../../core/request/payload-body';
import type { SignRequest } from '../../core/request/sign-request';
import { consequencesOf } from '../../core/warnings/consequences';
import type { Warning } from '../../core/warnings/warning';
import { Account } from '../../ui/components/account';
import { Problem } from '../../ui/components/problem';
import { useAction } from '../../ui/hooks/use-action';
import type { ReviewContext } from '../review-context';
import { DangerStep } from './danger-step';
import { Duplicate } from './duplicate';
import { useArmed } from './use-armed';
import { type SendGate, useSendGate } from './use-send-gate';
import { WarningsBelow } from './warnings-below';

interface Props extends ReviewContext {
  readonly identifier: string;
  readonly input: RequestInput;
  /** The form is complete and has no problem. */
  readonly isReady: boolean;
  /** An open request with the same content. */
  readonly duplicate: SignRequest | undefined;
  /** The warnings that are known by now. */
  readonly warnings: readonly Warning[];
}

/** The account that signs, and the buttons *Send* and *Discard*. */
export function SendPanel({
  draft,
  draftStored,
  site,
  isPrivate,
  session,
  onSent,
  identifier,
  input,
  isReady,
  duplicate,
  warnings,
}: Props) {
  const { busy, error, act } = useAction();
  const { isArmed, button } = useArmed();
  /** The draft when it is stored; undefined when it is private or storing it failed. */
  const findSavedDraft = () =>
    Promise.resolve(draftStored).then(
      () => (isPrivate ? undefined : draft),
      () => undefined,
    );
  const send = async () => {
    if (!session) return;
    const savedDraft = await findSavedDraft();
    const origin = isPrivate
      ? ({ site: '', private: true } as const)
      : { site, ...(savedDraft && { draft: savedDraft.id }) };
    await call('request.create', { identifier, account: session.account, ...input, ...origin });
    onSent(identifier);
  };
  const gate = useSendGate({
    subject: JSON.stringify(input),
    consequences: consequencesOf(warnings),
    canSend: session !== undefined && isReady && isArmed && !busy,
    send: () => act(send),
  });
  const discard = async () => {
    const savedDraft = await findSavedDraft();
    if (savedDraft) await call('draft.discard', savedDraft.id);
    await closePage();
  };
  return (
    <div class="actions stack">
      <WarningsBelow />
      <div class="live" aria-live="polite">
        {duplicate && <Duplicate request={duplicate} />}
      </div>
      {session && <DangerStep gate={gate} />}
      {session && <Account session={session} />}
      <Problem text={error} />
      <div class="row">
        {session ? (
          <button
            type="button"
            class={`primary grow ${gate.isDangerous ? 'danger' : ''}`}
            ref={button}
            disabled={!gate.canSend}
            data-armed={isArmed}
            data-open={gate.isOpen}
            aria-describedby={gate.isOpen ? undefined : gate.legendId}
            // A key that was held before the button had the focus.
            onKeyDown={(event) => event.repeat && event.preventDefault()}
            onClick={gate.press}
          >
            {sendText(gate, duplicate !== undefined)}
          </button>
        ) : (
          <button
            type="button"
            class="primary grow"
            onClick={() => act(() => call('signIn.open', true))}
          >
            {t('sign_in_then_send')}
          </button>
        )}
        <button type="button" onClick={() => act(discard)}>
          {t('discard')}
        </button>
      </div>
    </div>
  );
}

function sendText({ isDangerous, isOpen }: SendGate, isDuplicate: boolean): string {
  if (!isOpen) return t('send_anyway_step');
  return isDangerous || isDuplicate ? t('send_anyway') : t('send_to_phone');
}

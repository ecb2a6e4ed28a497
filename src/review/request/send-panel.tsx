import { useEffect, useId, useState } from 'preact/hooks';
import { closePage } from '../../adapters/browser/windows';
import { call } from '../../adapters/messaging/messaging';
import { t } from '../../adapters/text/i18n';
import type { RequestInput } from '../../core/request/payload-body';
import type { SendObstacle } from '../../core/request/send-obstacle';
import type { SignRequest } from '../../core/request/sign-request';
import { consequencesOf } from '../../core/warnings/consequences';
import type { Warning } from '../../core/warnings/warning';
import { Account } from '../../ui/components/account';
import { Problem } from '../../ui/components/problem';
import { useAction } from '../../ui/hooks/use-action';
import type { ReviewContext } from '../review-context';
import { signInAndReturn } from '../sign-in-and-return';
import { DangerStep } from './danger-step';
import { Duplicate } from './duplicate';
import { SendStatus } from './send-status';
import { useArmed } from './use-armed';
import { useFormKeys } from './use-form-keys';
import { type SendGate, useSendGate } from './use-send-gate';
import { WarningsBelow } from './warnings-below';

interface Props extends ReviewContext {
  readonly identifier: string;
  readonly input: RequestInput;
  /** Why the form cannot be sent; undefined when it is complete and has no problem. */
  readonly obstacle: SendObstacle | undefined;
  /** Paths of the fields that are still open. */
  readonly openFields: readonly string[];
  /** The user has changed something. */
  readonly isEdited: boolean;
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
  obstacle,
  openFields,
  isEdited,
  duplicate,
  warnings,
}: Props) {
  const { busy, error, act } = useAction();
  const { isArmed, button } = useArmed();
  const statusId = useId();
  const [isKept, setKept] = useState(false);
  const canPress = obstacle === undefined && !busy && isArmed;
  const isClosing = useFormKeys({ button, canPress, isBusy: busy, isEdited });
  /** The draft when it is stored; undefined when it is private or storing it failed. */
  const findSavedDraft = () =>
    Promise.resolve(draftStored).then(
      () => (isPrivate ? undefined : draft),
      () => undefined,
    );
  useEffect(() => void findSavedDraft().then((saved) => setKept(saved !== undefined)), []);
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
    canSend: session !== undefined && canPress,
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
      {session && (
        <Account
          session={session}
          signing={{ network: input.options?.network ?? session.network }}
        />
      )}
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
            aria-describedby={gate.isOpen ? statusId : `${gate.legendId} ${statusId}`}
            aria-keyshortcuts="Control+Enter Meta+Enter"
            // A key that was held before the button had the focus.
            onKeyDown={(event) => event.repeat && event.preventDefault()}
            onClick={gate.press}
          >
            {sendText(gate, duplicate !== undefined)}
          </button>
        ) : (
          <button type="button" class="primary grow" onClick={() => act(signInAndReturn)}>
            {t('sign_in_then_send')}
          </button>
        )}
        <button type="button" onClick={() => act(discard)}>
          {t('discard')}
        </button>
      </div>
      <SendStatus id={statusId} {...{ obstacle, openFields, isKept, isClosing }} />
    </div>
  );
}

function sendText({ isDangerous, isOpen }: SendGate, isDuplicate: boolean): string {
  if (!isOpen) return t('send_anyway_step');
  return isDangerous || isDuplicate ? t('send_anyway') : t('send_to_phone');
}

import { closePage } from '../../adapters/browser/windows';
import { call } from '../../adapters/messaging/messaging';
import { t } from '../../adapters/text/i18n';
import type { RequestInput } from '../../core/request/payload-body';
import type { SignRequest } from '../../core/request/sign-request';
import { Account } from '../../ui/components/account';
import { Problem } from '../../ui/components/problem';
import { useAction } from '../../ui/hooks/use-action';
import type { ReviewContext } from '../review-context';
import { signInAndReturn } from '../sign-in-and-return';
import { Duplicate } from './duplicate';
import { useArmed } from './use-armed';
import { WarningsBelow } from './warnings-below';

interface Props extends ReviewContext {
  readonly identifier: string;
  readonly input: RequestInput;
  /** The form is complete and has no problem. */
  readonly isReady: boolean;
  /** An open request with the same content. */
  readonly duplicate: SignRequest | undefined;
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
  const discard = async () => {
    const savedDraft = await findSavedDraft();
    if (savedDraft) await call('draft.discard', savedDraft.id);
    await closePage();
  };
  return (
    <div class="actions stack">
      <WarningsBelow />
      {duplicate && <Duplicate request={duplicate} />}
      {session && <Account session={session} />}
      <Problem text={error} />
      <div class="row">
        {session ? (
          <button
            type="button"
            class="primary grow"
            ref={button}
            disabled={!isReady || busy || !isArmed}
            data-armed={isArmed}
            // A key that was held before the button had the focus.
            onKeyDown={(event) => event.repeat && event.preventDefault()}
            onClick={() => act(send)}
          >
            {duplicate ? t('send_anyway') : t('send_to_phone')}
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
    </div>
  );
}

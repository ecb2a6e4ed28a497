import { closePage } from '../../adapters/browser/windows';
import { call } from '../../adapters/messaging/messaging';
import { t } from '../../adapters/text/i18n';
import type { Draft } from '../../core/draft';
import type { RequestInput } from '../../core/request/payload-body';
import type { SignRequest } from '../../core/request/sign-request';
import type { Session } from '../../core/session';
import { Account } from '../../ui/components/account';
import { Problem } from '../../ui/components/problem';
import { useAction } from '../../ui/hooks/use-action';
import { Duplicate } from './duplicate';
import { WarningsBelow } from './warnings-below';

export interface ReviewContext {
  readonly draft: Draft | undefined;
  /** Settled when the draft is on disk; undefined when it is there already, or there is none. */
  readonly kept?: Promise<void> | undefined;
  /** Host of the page it came from; empty when it came from none. */
  readonly site: string;
  /** It is forgotten once it is over; its draft is on no disk. */
  readonly isPrivate: boolean;
  readonly session: Session | undefined;
  /** Told the identifier once the request is on disk. */
  readonly onSent: (identifier: string) => void;
}

interface Props extends ReviewContext {
  readonly identifier: string;
  readonly wish: RequestInput;
  /** Nothing is missing and nothing wrong: it may be sent. */
  readonly ready: boolean;
  /** The same request waits already. */
  readonly twin: SignRequest | undefined;
}

/** Who will be asked, and the one press. */
export function SendPanel({
  draft,
  kept,
  site,
  isPrivate,
  session,
  onSent,
  identifier,
  wish,
  ready,
  twin,
}: Props) {
  const { busy, error, act } = useAction();
  /** A draft that could not be put on disk is this window's alone, and goes with it. */
  const storedDraft = () =>
    Promise.resolve(kept).then(
      () => (isPrivate ? undefined : draft),
      () => undefined,
    );
  const send = async () => {
    if (!session) return;
    const stored = await storedDraft();
    const from = isPrivate
      ? ({ site: '', private: true } as const)
      : { site, ...(stored && { draft: stored.id }) };
    await call('request.create', { identifier, account: session.account, ...wish, ...from });
    onSent(identifier);
  };
  const discard = async () => {
    const stored = await storedDraft();
    if (stored) await call('draft.discard', stored.id);
    await closePage();
  };
  return (
    <div class="actions stack">
      <WarningsBelow />
      {twin && <Duplicate twin={twin} />}
      {session && <Account session={session} />}
      <Problem text={error} />
      <div class="row">
        {session ? (
          <button
            type="button"
            class="primary grow"
            disabled={!ready || busy}
            onClick={() => act(send)}
          >
            {twin ? t('send_anyway') : t('send_to_phone')}
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

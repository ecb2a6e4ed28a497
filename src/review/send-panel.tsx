import { useState } from 'preact/hooks';
import { getOpenRequests } from '../adapters/history';
import { t } from '../adapters/i18n';
import { call } from '../adapters/messaging';
import type { Draft } from '../core/draft';
import { newIdentifier } from '../core/request/identifier';
import { onWire, payloadBody, type Wish } from '../core/request/payload-body';
import type { Session } from '../core/session';
import { findTwin } from '../core/transaction/same-content';
import { Account } from '../ui/account';
import { Problem } from '../ui/problem';
import { RawJson } from '../ui/raw-json';
import { useAction } from '../ui/use-action';
import { useStored } from '../ui/use-stored';
import { Risks } from './risks';
import { Twin } from './twin';

export interface Reviewed {
  readonly draft: Draft | undefined;
  readonly session: Session | undefined;
  /** Told the identifier once the request is on disk. */
  readonly onSent: (identifier: string) => void;
}

interface Props extends Reviewed {
  readonly wish: Wish;
  /** Nothing is missing and nothing wrong: it may be sent. */
  readonly ready: boolean;
}

/** Who will be asked, on which network, and the one press. */
export function SendPanel({ draft, session, onSent, wish, ready }: Props) {
  const [identifier] = useState(() =>
    newIdentifier(Date.now(), crypto.getRandomValues(new Uint8Array(10))),
  );
  const { txjson, asked } = wish;
  const elsewhere = asked.network !== undefined && asked.network !== session?.network;
  const { busy, error, act } = useAction();
  const { value: open = [] } = useStored(getOpenRequests);
  const twin = ready && findTwin(open, txjson, asked.network, identifier, Date.now());
  const send = async () => {
    if (!session) return;
    const from = draft ? { draft: draft.id, site: draft.site } : { site: '' };
    await call('request.create', { identifier, account: session.account, ...wish, ...from });
    onSent(identifier);
  };
  const discard = async () => {
    if (draft) await call('draft.discard', draft.id);
    window.close();
  };
  return (
    <div class="actions stack">
      {ready && <Risks txjson={txjson} account={session?.account} />}
      {twin && <Twin twin={twin} act={act} />}
      {elsewhere && <p class="note warn small">{t('other_network', asked.network ?? '')}</p>}
      {session && ready && (
        <RawJson
          title={t('what_is_sent')}
          value={onWire(payloadBody(wish, session.account, identifier))}
        />
      )}
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

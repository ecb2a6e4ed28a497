import { useState } from 'preact/hooks';
import { getOpenRequests } from '../adapters/history';
import { t } from '../adapters/i18n';
import { call } from '../adapters/messaging';
import type { Draft } from '../core/draft';
import type { Fields } from '../core/fields';
import { newIdentifier } from '../core/request/identifier';
import type { Session } from '../core/session';
import { findTwin } from '../core/transaction/same-content';
import { Account } from '../ui/account';
import { Problem } from '../ui/problem';
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
  /** Undefined while something is missing. */
  readonly txjson: Fields | undefined;
  readonly network?: string | undefined;
}

/** Who will be asked, on which network, and the one press. */
export function SendPanel({ draft, session, onSent, txjson, network }: Props) {
  const [identifier] = useState(() =>
    newIdentifier(Date.now(), crypto.getRandomValues(new Uint8Array(10))),
  );
  // What is shown is what is forced: the link's network, else the session's.
  const forced = network ?? session?.network;
  const elsewhere = network !== undefined && network !== session?.network;
  const { busy, error, act } = useAction();
  const { value: open = [] } = useStored(getOpenRequests);
  const twin = txjson && findTwin(open, txjson, forced, identifier, Date.now());
  const send = async () => {
    if (!txjson || !session) return;
    const from = draft ? { draft: draft.id, site: draft.site } : { site: '' };
    const asked = forced ? { network: forced } : {};
    const wish = { txjson, asked };
    await call('request.create', { identifier, account: session.account, ...wish, ...from });
    onSent(identifier);
  };
  const discard = async () => {
    if (draft) await call('draft.discard', draft.id);
    window.close();
  };
  return (
    <div class="actions stack">
      {txjson && <Risks txjson={txjson} account={session?.account} />}
      {twin && <Twin twin={twin} act={act} />}
      {elsewhere && <p class="note warn small">{t('other_network', network)}</p>}
      {session && <Account session={session} />}
      <Problem text={error} />
      <div class="row">
        {session ? (
          <button
            type="button"
            class="primary grow"
            disabled={!txjson || busy}
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

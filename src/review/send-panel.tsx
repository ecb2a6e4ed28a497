import { useState } from 'preact/hooks';
import { thrownText } from '../adapters/error-text';
import { t } from '../adapters/i18n';
import { call } from '../adapters/messaging';
import type { Draft } from '../core/draft';
import type { Fields } from '../core/fields';
import { newIdentifier } from '../core/identifier';
import type { Session } from '../core/session';
import { Account } from '../ui/account';

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
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState('');
  const send = async () => {
    if (!txjson || busy) return;
    setBusy(true);
    setError('');
    try {
      const from = draft ? { draft: draft.id, site: draft.site } : { site: '' };
      const order = { identifier, txjson, ...from, ...(network && { network }) };
      await call('request.create', order);
      onSent(identifier);
    } catch (thrown) {
      setError(thrownText(thrown));
      setBusy(false);
    }
  };
  const discard = async () => {
    if (draft) await call('draft.discard', draft.id).catch(() => undefined);
    window.close();
  };
  const elsewhere = network && session?.network && network !== session.network;
  return (
    <div class="actions stack">
      {elsewhere && <p class="note warn small">{t('other_network', network)}</p>}
      {session && <Account session={session} />}
      {error && (
        <p class="note bad small" role="alert">
          {error}
        </p>
      )}
      <div class="row">
        {session ? (
          <button
            type="button"
            class="primary grow"
            disabled={!txjson || busy}
            onClick={() => void send()}
          >
            {t('send_to_phone')}
          </button>
        ) : (
          <a class="button primary grow" href={`../popup/sign-in.html#${draft?.id ?? ''}`}>
            {t('sign_in_then_send')}
          </a>
        )}
        <button type="button" onClick={() => void discard()}>
          {t('discard')}
        </button>
      </div>
    </div>
  );
}

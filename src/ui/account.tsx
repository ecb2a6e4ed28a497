import { useState } from 'preact/hooks';
import { t } from '../adapters/i18n';
import type { Session } from '../core/session';
import { shortAddress } from '../core/transaction/summary';
import { timeText } from './time-text';

/** Who is signed in, on which network, and until when. */
export function Account({ session }: { session: Session }) {
  const { account, name, picture, network, expiresAt } = session;
  const [unseen, setUnseen] = useState(false);
  return (
    <div class="row" data-account={account}>
      {picture && !unseen ? (
        <img
          class="avatar"
          src={picture}
          alt=""
          width={36}
          height={36}
          onError={() => setUnseen(true)}
        />
      ) : (
        <span class="avatar letter" aria-hidden="true">
          {(name ?? account.slice(1)).slice(0, 1).toUpperCase()}
        </span>
      )}
      <div class="grow">
        <div class="cut" title={account}>
          <strong>{name ?? shortAddress(account)}</strong>{' '}
          {name && <span class="soft mono">{shortAddress(account)}</span>}
        </div>
        <div class="small soft">{t('session_until', timeText(expiresAt))}</div>
      </div>
      {network && <span class="chip">{network}</span>}
    </div>
  );
}

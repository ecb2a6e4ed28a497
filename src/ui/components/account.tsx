import { useState } from 'preact/hooks';
import type { Session } from '../../core/session';
import { shortAddress } from '../../core/transaction/summary';
import { RelayNote, SessionTime } from './session-time';

/** Who is signed in, on which network, and until when. */
export function Account({ session }: { session: Session }) {
  const { account, name, picture, network, relay } = session;
  const [unseen, setUnseen] = useState(false);
  const row = (
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
        <SessionTime session={session} />
      </div>
      {network && <span class="chip">{network}</span>}
    </div>
  );
  if (!relay?.failedAt) return row;
  return (
    <div class="stack">
      {row}
      <RelayNote session={session} />
    </div>
  );
}

import { useState } from 'preact/hooks';
import type { Session } from '../../core/session';
import { shortAddress } from '../../core/transaction/summary';
import { RelayNote } from './relay-note';
import { SessionTime } from './session-time';

/** The signed-in account, its network, and the end of the session. */
export function Account({ session }: { session: Session }) {
  const { account, name, picture, network, relay } = session;
  const [pictureFailed, setPictureFailed] = useState(false);
  const row = (
    <div class="row" data-account={account}>
      {picture && !pictureFailed ? (
        <img
          class="avatar"
          src={picture}
          alt=""
          width={36}
          height={36}
          onError={() => setPictureFailed(true)}
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

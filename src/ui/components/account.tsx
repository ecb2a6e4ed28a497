import { useState } from 'preact/hooks';
import { t } from '../../adapters/text/i18n';
import type { Session } from '../../core/session';
import { shortAddress } from '../../core/transaction/summary';
import { RelayNote } from './relay-note';
import { SessionTime } from './session-time';

interface Props {
  readonly session: Session;
  /** For a request: the key of the network it is signed on. Both then have a label. */
  readonly signing?: { readonly network: string | undefined };
}

/** The signed-in account, its network, and the end of the session. */
export function Account({ session, signing }: Props) {
  const { account, name, picture, relay } = session;
  const { network } = signing ?? session;
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
        {signing && <div class="small soft">{t('signs_with')}</div>}
        <div class="cut" title={account}>
          <strong>{name ?? shortAddress(account)}</strong>{' '}
          {name && <span class="soft mono">{shortAddress(account)}</span>}
        </div>
        <SessionTime session={session} />
      </div>
      {network && (
        <div class="on-network" data-network={network}>
          {signing && <div class="small soft">{t('network')}</div>}
          <span class="chip">{network}</span>
        </div>
      )}
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

import type { Session } from '../core/session';
import { RelayNote } from '../ui/components/relay-note';
import { SessionTime } from '../ui/components/session-time';
import { useLate } from '../ui/hooks/use-late';
import { CopyAddress } from './copy-address';

/** The signed-in account: its picture, name, address, network and balance, and the end of the session. */
export function AccountCard({ session }: { session: Session }) {
  const { account, name, network, relay } = session;
  const Identicon = useLate(async () => (await import('../ui/components/identicon')).Identicon);
  const Balance = useLate(async () => (await import('./balance')).Balance);
  return (
    <div class="card account-card" data-account={account}>
      {Identicon ? <Identicon address={account} /> : <span class="identicon empty" />}
      <div>
        {name && (
          <strong class="cut block">
            <bdi>{name}</bdi>
          </strong>
        )}
        <CopyAddress address={account} />
      </div>
      {network && (
        <span class="chip" data-network={network}>
          {network}
        </span>
      )}
      <div class="wide">
        {network && <div class="balance">{Balance && <Balance {...{ account, network }} />}</div>}
        <SessionTime session={session} />
      </div>
      {relay?.failedAt && (
        <div class="wide">
          <RelayNote session={session} />
        </div>
      )}
    </div>
  );
}

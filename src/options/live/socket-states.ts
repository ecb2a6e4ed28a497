import {
  type ConnectionCounts,
  type ConnectionState,
  countConnections,
} from '../../core/request/connection';
import type { SignRequest } from '../../core/request/sign-request';

/** Chromium opens about 255 sockets to one host, and other pages of the extension need some. */
const MAX_SOCKETS = 150;

/** The sockets of this page and their states. */
export class SocketStates {
  private readonly states = new Map<string, ConnectionState>();

  /**
   * Chooses the requests that have a socket from now on. The others lose theirs.
   * @param followed by priority
   * @param isRefreshing all requests are being refreshed anyway: no further socket is opened
   */
  choose(followed: readonly SignRequest[], isRefreshing: boolean): SignRequest[] {
    const allowed = isRefreshing
      ? followed.filter(({ identifier }) => this.states.has(identifier))
      : followed;
    const chosen = allowed.slice(0, MAX_SOCKETS);
    const kept = new Set(chosen.map(({ identifier }) => identifier));
    for (const identifier of this.states.keys())
      if (!kept.has(identifier)) this.states.delete(identifier);
    for (const identifier of kept)
      if (!this.states.has(identifier)) this.states.set(identifier, 'new');
    return chosen;
  }

  /** @returns whether the state is another one than before */
  set(identifier: string, state: ConnectionState): boolean {
    if (this.states.get(identifier) === state) return false;
    this.states.set(identifier, state);
    return true;
  }

  isLive(identifier: string): boolean {
    return this.states.get(identifier) === 'live';
  }

  /**
   * @param followed the number of requests that are followed
   * @param isRelayLive the relay's stream follows the requests without a socket
   */
  count(followed: number, isRelayLive: boolean): ConnectionCounts {
    const byRelay = isRelayLive ? Math.max(0, followed - this.states.size) : 0;
    const relayStates = Array<ConnectionState>(byRelay).fill('live');
    return countConnections([...this.states.values(), ...relayStates], followed);
  }
}

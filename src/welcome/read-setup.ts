import { isOnToolbar } from '../adapters/browser/toolbar-button';
import { getShortcuts, type Shortcut } from '../adapters/menus/shortcuts';
import { findNode } from '../adapters/settings/ledger-settings';
import { getWelcomeProgress } from '../adapters/settings/welcome-progress';
import { getSessionState } from '../adapters/sign-in/session-store';
import { findRequest } from '../adapters/storage/find-requests';
import { NETWORK_KEYS } from '../core/ledger/known-networks';
import type { SignRequest } from '../core/request/sign-request';
import type { SessionState } from '../core/session-state';

/** What the steps show, as the browser and the store have it now. */
export interface Setup extends SessionState {
  /** Undefined where the browser has no toolbar or does not tell. */
  readonly isPinned: boolean | undefined;
  /** A review was opened from this page. */
  readonly hasTried: boolean;
  /** The last test request; undefined before the first, and when it was deleted. */
  readonly test: SignRequest | undefined;
  /** The network whose node the page suggests. */
  readonly network: string;
  /** The address of the node that is allowed for it. */
  readonly node: string | undefined;
  readonly shortcuts: readonly Shortcut[];
}

export async function readSetup(): Promise<Setup> {
  const [state, isPinned, progress, shortcuts] = await Promise.all([
    getSessionState(),
    isOnToolbar(),
    getWelcomeProgress(),
    getShortcuts(),
  ]);
  const signedIn = state.session?.network ?? '';
  const network = NETWORK_KEYS.includes(signedIn) ? signedIn : 'MAINNET';
  const { testRequest, hasTried } = progress;
  const [node, test] = await Promise.all([
    findNode(network),
    testRequest === undefined ? undefined : findRequest(testRequest).catch(() => undefined),
  ]);
  return { ...state, isPinned, hasTried, test, network, node, shortcuts };
}

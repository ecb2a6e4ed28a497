import type { ApiTokens } from './api-tokens/api-tokens';
import type { Clock } from './clock';
import type { Config } from './config';
import type { ChangeWaits } from './events/change-waits';
import type { Hub } from './events/hub';
import type { Forwarder } from './forward/forwarder';
import type { Log } from './log';
import type { Metrics } from './metrics';
import type { Platform } from './platform/platform';
import type { Sessions } from './sessions/sessions';
import type { VerifyJwt } from './sessions/verify-jwt';
import type { Sql } from './store/sql';
import type { Seal } from './tokens/seal';
import type { UserTokens } from './tokens/user-tokens';

/** The dependencies of the relay's parts; `relay.ts` creates them. */
export interface RelayDeps {
  readonly config: Config;
  readonly clock: Clock;
  readonly log: Log;
  readonly metrics: Metrics;
  readonly sql: Sql;
  readonly seal: Seal;
  readonly platform: Platform;
  readonly tokens: UserTokens;
  readonly sessions: Sessions;
  readonly apiTokens: ApiTokens;
  readonly verifyJwt: VerifyJwt;
  readonly hub: Hub;
  readonly waits: ChangeWaits;
  readonly forwarder: Forwarder;
  /** Wakes the worker, because a job is due. */
  readonly wakeWorker: () => void;
}

import { type Relay, startRelay } from '../../relay/relay';
import type { Sandbox } from '../../sandbox/sandbox';
import { platformFetch } from '../relay/platform-fetch';
import { relayConfig } from '../relay/sandbox-relay';

/** Starts a relay on a free port that receives the sandbox's webhooks. Its data is lost when it stops. */
export async function startRelayForSandbox(sandbox: Sandbox): Promise<Relay> {
  const log = { info() {}, warn() {}, error: console.error };
  const options = { log, clock: sandbox.clock, fetch: platformFetch(sandbox) };
  const relay = await startRelay(relayConfig(), options);
  const [application] = sandbox.platform.applications;
  if (application) application.webhookUrl = `http://127.0.0.1:${relay.port}/webhooks/xaman`;
  return relay;
}

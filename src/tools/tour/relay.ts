import { type Relay, startRelay } from '../../relay/relay';
import type { Sandbox } from '../../sandbox/sandbox';
import { platformFetch } from '../relay/platform-fetch';
import { relayConfig } from '../relay/started-relay';

/** A relay beside the sandbox, which tells it what the phone does; what it knows ends with it. */
export async function relayBesideSandbox(sandbox: Sandbox): Promise<Relay> {
  const silent = { info() {}, warn() {}, error: console.error };
  const options = { log: silent, clock: sandbox.clock, fetch: platformFetch(sandbox) };
  const relay = await startRelay(relayConfig({ port: 8787 }), options);
  const [application] = sandbox.platform.applications;
  if (application) application.webhookUrl = `http://127.0.0.1:${relay.port}/webhooks/xaman`;
  return relay;
}

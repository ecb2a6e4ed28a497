import { onTestFinished } from 'vitest';
import type { Config } from '../../src/relay/config';
import { type SandboxRelay, startSandboxRelay } from '../../src/tools/relay/sandbox-relay';
import type { Story } from './story';

/** Starts a relay that receives the platform's webhooks. It stops when the test ends. */
export async function startRelayFor(
  story: Story,
  changes: Partial<Config> = {},
): Promise<SandboxRelay> {
  const relay = await startSandboxRelay(story.sandbox, changes);
  onTestFinished(() => relay.stop(0));
  setWebhookUrl(story, relay.port);
  return relay;
}

/** Sets the webhook URL of the application to a relay on this machine. */
export function setWebhookUrl({ sandbox }: Story, port: number): void {
  const [application] = sandbox.platform.applications;
  if (application) application.webhookUrl = `http://127.0.0.1:${port}/webhooks/xaman`;
}

/** Pairs with a relay in the settings; the browser allows its host. */
export async function pairWithRelay(
  story: Story,
  relay: Pick<SandboxRelay, 'port'>,
): Promise<void> {
  await story.companion.grantHost('http://localhost');
  const settings = await story.history('#settings');
  await settings.fill('#relay-url', `http://localhost:${relay.port}`);
  await settings.click('#relay button[type=submit]');
  await settings.waitForSelector('[data-relay]');
  await settings.close();
}

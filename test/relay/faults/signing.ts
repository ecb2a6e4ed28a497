import { parsePayloadBody } from '../../../src/sandbox/payloads/body';
import type { Sandbox } from '../../../src/sandbox/sandbox';
import { SANDBOX_API_KEY } from '../../../src/sandbox/state/application';

/** Creates a sign-in payload for an account of the phone. @returns its uuid */
export function createSignIn(sandbox: Sandbox, account: string): string {
  const { platform } = sandbox;
  const body = { txjson: { TransactionType: 'SignIn' }, options: { signers: [account] } };
  const application = platform.findApplication(SANDBOX_API_KEY);
  if (!application) throw new Error('The sandbox has no application.');
  const request = parsePayloadBody(body, platform.switches);
  return platform.create(application, request, { createdBy: 'platform', onScreen: false }).uuid;
}

/** Users who sign and reject continuously, so that the platform keeps sending webhooks. */
export interface Signing {
  /** Account by payload, for all payloads that ended. */
  readonly ended: ReadonlyMap<string, string>;
  stop(): Promise<void>;
}

/** @param intervalMs between two payloads; the platform sends a webhook for each */
export function startSigning(sandbox: Sandbox, intervalMs: number): Signing {
  const { phone } = sandbox;
  const accounts = phone.accounts().map(({ account }) => account);
  const ended = new Map<string, string>();
  let stopped = false;
  const run = async (): Promise<void> => {
    for (let turn = 0; !stopped; turn += 1) {
      const account = accounts[turn % accounts.length] ?? '';
      const uuid = createSignIn(sandbox, account);
      ended.set(uuid, account);
      if (turn % 4 === 0) await phone.sign(uuid);
      else await phone.reject(uuid);
      // The pace of the signatures.
      await new Promise((resolve) => setTimeout(resolve, intervalMs));
    }
  };
  const running = run();
  return {
    ended,
    async stop() {
      stopped = true;
      await running;
    },
  };
}

import type { Sandbox } from '../../../sandbox/sandbox';

/** Makes payloads for the phone's account that no extension knows of. @returns their uuids */
export function createPayloads(sandbox: Sandbox, count: number): string[] {
  const [application] = sandbox.platform.applications;
  const to = sandbox.phone.accounts().find(({ name }) => name === 'Bob')?.account ?? '';
  const { account } = sandbox.phone.active;
  if (!application) throw new Error('The sandbox has no application.');
  return Array.from({ length: count }, (_, at) => {
    const record = sandbox.platform.create(
      application,
      {
        txjson: { TransactionType: 'Payment', Destination: to, Amount: String(at + 1) },
        submit: true,
        multisign: false,
        pathfinding: false,
        pathfindingFallback: false,
        expireMinutes: 1440,
        signers: [account],
        forceNetwork: null,
        returnUrl: { app: null, web: null },
        customMeta: { identifier: null, blob: null, instruction: null },
        userToken: null,
      },
      { createdBy: 'platform' },
    );
    record.userAccount = account;
    return record.uuid;
  });
}

import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { pairSession } from '../../../src/tools/relay/client';
import { startSandboxRelay } from '../../../src/tools/relay/sandbox-relay';
import { signIn } from '../../sandbox/sign-in';
import { useSandbox } from '../../sandbox/use-sandbox';
import { useStores } from '../use-stores';

const sandbox = useSandbox();
const store = useStores();

test('a relay logs an error when its keys do not open the tokens, and none when a former key does', async () => {
  const place = await store();
  const first = await startSandboxRelay(sandbox(), { store: place });
  await pairSession(first, await signIn(sandbox()));
  await first.stop(0);
  const [former] = first.deps.config.sealKeys;
  const key = randomBytes(32);
  const second = await startSandboxRelay(sandbox(), { store: place, sealKeys: [key] });
  await second.stop(0);
  expect(second.lines.join('\n')).toContain('RELAY_KEY does not open');
  const third = await startSandboxRelay(sandbox(), { store: place, sealKeys: [key, former] });
  await third.stop(0);
  expect(third.lines.join('\n')).not.toContain('RELAY_KEY');
});

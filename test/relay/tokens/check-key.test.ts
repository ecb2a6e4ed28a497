import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { pair } from '../../../src/tools/relay/client';
import { startedRelay } from '../../../src/tools/relay/started-relay';
import { signIn } from '../../sandbox/sign-in';
import { started } from '../../sandbox/started';
import { stores } from '../store';

const sandbox = started();
const store = stores();

test('a relay logs an error when its keys do not open the tokens, and none when a former key does', async () => {
  const place = await store();
  const first = await startedRelay(sandbox(), { store: place });
  await pair(first, await signIn(sandbox()));
  await first.stop(0);
  const [former] = first.deps.config.sealKeys;
  const key = randomBytes(32);
  const second = await startedRelay(sandbox(), { store: place, sealKeys: [key] });
  await second.stop(0);
  expect(second.lines.join('\n')).toContain('RELAY_KEY does not open');
  const third = await startedRelay(sandbox(), { store: place, sealKeys: [key, former] });
  await third.stop(0);
  expect(third.lines.join('\n')).not.toContain('RELAY_KEY');
});

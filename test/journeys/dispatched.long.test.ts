import { expect, test } from 'vitest';
import type { Switches } from '../../src/sandbox/state/switches';
import { shareBrowser, startSignedInStory } from './story';

shareBrowser();

/**
 * Times in ms (protocol §4.2): the status follows its frame; the submission, the signature; the
 * validation, the submission.
 */
const SEEN = { frameBeforeStatusMs: 500, dispatchDelayMs: 5000, ledgerValidatedMs: 4000 };

const POSITIONS: Switches['dispatchedFrame'][] = [
  'none',
  'before-resolve',
  'after-resolve',
  'with-result',
];

test.each(POSITIONS)('a payment is final within 12 s with dispatched: %s', async (position) => {
  const story = await startSignedInStory({ switches: { ...SEEN, dispatchedFrame: position } });
  const { uuid } = await story.pay();
  const history = await story.history();
  await history.waitForSelector('[data-connection=live]');
  const signedAt = Date.now();
  await story.sandbox.phone.sign(uuid);
  await history.click('.entry');
  await history.waitForSelector('[data-outcome=final]', { timeout: 20_000 });
  expect(Date.now() - signedAt).toBeLessThan(12_000);
});

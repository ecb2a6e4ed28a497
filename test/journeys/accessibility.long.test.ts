import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { findAxeViolations } from '../../src/tools/browser/axe';
import { SIGNED_IN_STATES, SIGNED_OUT_STATES } from './states';
import { type Story, startStory } from './story';

describe.each(['light', 'dark'] as const)('with the %s colour scheme', (colorScheme) => {
  test('axe finds no violation in any page state', { timeout: 400_000 }, async () => {
    const story = await startStory({}, { colorScheme });
    for (const [state, open] of SIGNED_OUT_STATES) await checkState(story, state, open);
    await story.signIn();
    for (const [state, open] of SIGNED_IN_STATES) await checkState(story, state, open);
  });
});

async function checkState(story: Story, state: string, open: (story: Story) => Promise<Page>) {
  const page = await open(story);
  expect.soft(await findAxeViolations(page), state).toEqual([]);
  await page.close();
}

import { expect, test } from 'vitest';
import manifest from '../../manifest.json' with { type: 'json' };
import { findAxeViolations } from '../../src/tools/browser/axe';
import { startStory } from './story';

test('the help in the settings has the version and links to the privacy statement and the licences', async () => {
  const story = await startStory();
  const settings = await story.history('#help');
  const about = settings.locator('#help');
  expect(await about.textContent()).toContain(manifest.version);

  await about.locator('a[href$="privacy.html"]').click();
  await settings.waitForURL(/privacy\.html$/);
  await settings.getByRole('heading', { name: 'What is sent' }).waitFor();
  expect(await findAxeViolations(settings)).toEqual([]);
  await settings.setViewportSize({ width: 360, height: 740 });
  const width = await settings.evaluate(() => document.documentElement.scrollWidth);
  expect(width).toBeLessThanOrEqual(360);
  await settings.goBack();

  await about.locator('a[href$="licences.txt"]').click();
  await settings.waitForURL(/licences\.txt$/);
  const text = await settings.evaluate(() => document.body.textContent);
  expect(text).toContain('webextension-polyfill 0.');
  expect(text).toContain('“AS IS”'); // decoded as UTF-8
});

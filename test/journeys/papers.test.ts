import { expect, test } from 'vitest';
import manifest from '../../manifest.json' with { type: 'json' };
import { findAxeFaults } from '../browser/axe';
import { begin } from './story';

test('the settings end with the version, the privacy statement and the licences', async () => {
  const story = await begin();
  const settings = await story.history('#settings');
  const about = settings.locator('main > section').last();
  expect(await about.textContent()).toContain(manifest.version);

  const follow = async (href: string) => {
    const next = story.companion.context.waitForEvent('page');
    await about.locator(`a[href$="${href}"]`).click();
    const page = await next;
    await page.waitForLoadState();
    return page;
  };
  const privacy = await follow('privacy.html');
  await privacy.getByRole('heading', { name: 'What is sent' }).waitFor();
  expect(await findAxeFaults(privacy)).toEqual([]);
  await privacy.setViewportSize({ width: 360, height: 740 });
  expect(await privacy.evaluate(() => document.documentElement.scrollWidth)).toBe(360);

  const licences = await follow('licences.txt');
  const text = await licences.evaluate(() => document.body.innerText);
  expect(text).toContain('webextension-polyfill 0.');
  expect(text).toContain('“AS IS”'); // read as the UTF-8 it is
});

import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { findLayoutFaults } from '../browser/layout-faults';
import { SIGNED_IN, SIGNED_OUT } from './states';
import { begin, type Story } from './story';

describe.each(['en', 'de', 'es', 'ja', 'nl'])('in %s', (language) => {
  test('everything fits in every state, in narrow and wide windows', async () => {
    const story = await begin({}, { language });
    for (const [state, open] of SIGNED_OUT) await check(story, language, state, open);
    await story.signIn();
    for (const [state, open] of SIGNED_IN) await check(story, language, state, open);
  });
});

const HEIGHT = 800;

async function check(
  story: Story,
  language: string,
  state: string,
  open: (story: Story) => Promise<Page>,
) {
  const page = await open(story);
  expect(await page.getAttribute('html', 'lang'), state).toMatch(new RegExp(`^${language}\\b`));
  for (const width of widthsOf(page)) {
    await page.setViewportSize({ width, height: HEIGHT });
    if (process.env.PICTURES) {
      const name = state.replace(/\W+/g, '-').slice(0, 40);
      await page.screenshot({
        path: `${process.env.PICTURES}/${language}-${name}-${width}.png`,
        fullPage: true,
      });
    }
    expect.soft(await findLayoutFaults(page), `${state}, ${width} pixels wide`).toEqual([]);
  }
  await page.close();
}

/** The popup has one width; a window may be narrow. */
function widthsOf(page: Page): readonly number[] {
  if (page.url().includes('/popup/index')) return [360];
  return page.url().includes('/review/') ? [360, 460] : [360, 1280];
}

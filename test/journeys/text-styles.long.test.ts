import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { type TextStyles, textStylesExpression } from '../../src/tools/browser/text-styles';
import { openAllDetails } from './states';
import { type Story, startStory } from './story';

const SANS_SERIF = 'system-ui, sans-serif';
const CONTROLS = ':is(button, a.button, input, select, textarea, summary)';

/**
 * Selector → size and family. They are the same in Chromium, which sets a font and a size for the
 * body of extension pages, and in Firefox, which does not.
 */
const EXPECTED: Record<string, string> = {
  body: `14px ${SANS_SERIF}`,
  'main h1, header.top h1': `20px ${SANS_SERIF}`,
  '.small:not(.mono, h1 + .note)': `12.5px ${SANS_SERIF}`,
  '.mono:not(.recipient .mono), code, pre': '12.5px ui-monospace, monospace',
  '.recipient .mono': '13.5px ui-monospace, monospace',
  '.headline > h1 > .large': `28px ${SANS_SERIF}`,
  [`${CONTROLS}:not(.small, .small *, .mono, .figure)`]: `14px ${SANS_SERIF}`,
  [`.small ${CONTROLS}:not(.mono)`]: `12.5px ${SANS_SERIF}`,
  '.headline + .field input.figure': `24px ${SANS_SERIF}`,
  '.chip': `12px ${SANS_SERIF}`,
};
/** The heading of the popup is smaller: it shares a row with buttons. */
const IN_POPUP = { ...EXPECTED, 'main h1, header.top h1': `14px ${SANS_SERIF}` };

/** The heading of the first-run page is larger: it is the first thing that users see. */
const IN_WELCOME = { ...EXPECTED, 'main h1, header.top h1': `28px ${SANS_SERIF}` };

const PAGES: [string, (story: Story) => Promise<Page>][] = [
  ['the privacy page', (story) => story.companion.openPage('src/options/privacy.html')],
  ['a secret', (story) => story.reviewSelection('sn3nxiW7v8KXzPzAqzyHXbSSKNuN9')],
  ['nothing to sign', (story) => story.reviewSelection('Thank you for your purchase.')],
  ['an address to pay', (story) => story.reviewSelection(story.bob())],
  ['a transaction', (story) => story.reviewSelection('{"TransactionType":"AccountSet","Flags":0}')],
  [
    'a sent request',
    async (story) => {
      const { review } = await story.pay();
      await review.waitForSelector('[data-status=pushed]');
      return review;
    },
  ],
  [
    'the history with a request in full',
    async (story) => {
      const history = await story.history();
      await history.click('.entry');
      await history.waitForSelector('.details');
      return history;
    },
  ],
  ['the address book', (story) => story.history('#address-book')],
  ['the settings', (story) => story.history('#settings')],
  ['the first-run page', (story) => story.welcome()],
];

test('text has the same sizes and fonts on every page in both browsers', {
  timeout: 120_000,
}, async () => {
  const story = await startStory();
  const unmatched = new Set(Object.keys(EXPECTED));
  const expectStyles = (name: string, found: TextStyles, expected = EXPECTED) => {
    for (const selector of Object.keys(found)) unmatched.delete(selector);
    const all = Object.keys(found).map((selector) => [selector, [expected[selector]]]);
    expect.soft(found, name).toEqual(Object.fromEntries(all));
  };
  const selectors = textStylesExpression(Object.keys(EXPECTED));

  const popup = await story.companion.openPopup();
  await popup.waitFor('textarea');
  expectStyles('the popup before sign-in', await popup.evaluate(selectors), IN_POPUP);
  await popup.close();
  const window = await story.startSignIn();
  const uuid = await story.sandbox.phone.nextSignIn();
  expectStyles('the sign-in page while it waits', await window.evaluate(selectors));
  await story.sandbox.phone.sign(uuid);
  await window.waitForSelector('[data-account]');
  expectStyles('the sign-in page', await window.evaluate(selectors));
  await window.close();

  for (const [name, open] of PAGES) {
    const page = await open(story);
    await openAllDetails(page);
    const isWelcome = page.url().includes('/welcome/');
    expectStyles(name, await page.evaluate(selectors), isWelcome ? IN_WELCOME : EXPECTED);
    await page.close();
  }
  const again = await story.companion.openPopup();
  await again.waitFor('[data-account]');
  expectStyles('the popup', await again.evaluate(selectors), IN_POPUP);
  await again.close();
  expect([...unmatched], 'on no page').toEqual([]);
});

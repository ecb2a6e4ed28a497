import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { similarAddresses } from '../../src/sandbox/demo/similar-addresses';
import { BITSTAMP } from '../core/address-book/contacts';
import { type Story, sendAnyway, shareBrowser, startSignedInStory, startStory } from './story';

shareBrowser();

/** Reviews a payment to an address, with an amount, so that the review shows every warning. */
async function reviewPayment(story: Story, address: string): Promise<Page> {
  const page = await story.reviewSelection(address);
  await page.fill('input[name=amount]', '1');
  await page.waitForSelector('[data-risk=no-tag]');
  return page;
}

/** Names the destination in the review window. */
async function nameDestination(page: Page, name: string): Promise<void> {
  await page.click('text=Name this address');
  await page.fill('input[name=contactName]', name);
  await page.press('input[name=contactName]', 'Enter');
  await page.waitForSelector(`dd[data-contact]:has-text("${name}")`);
}

/** Adds a contact with the form of the address book. */
async function addContact(page: Page, name: string, address: string, tag = ''): Promise<void> {
  const addressBook = page.locator('#address-book');
  if (!(await addressBook.locator('[name=contact-name]').isVisible())) {
    await addressBook.locator('summary').click();
  }
  await addressBook.locator('[name=contact-name]').fill(name);
  await addressBook.locator('[name=contact-address]').fill(address);
  await addressBook.locator('[name=contact-tag]').fill(tag);
  await addressBook.locator('text="Add"').click();
}

/** The text of each contact in the address book. */
function contactTexts(page: Page): Promise<string[]> {
  return page.locator('#address-book li[data-contact] > .grow').allInnerTexts();
}

/** Chooses a file to import. */
async function chooseImportFile(page: Page, text: string, name = 'book.csv'): Promise<void> {
  const file = { name, mimeType: 'text/plain', buffer: Buffer.from(text) };
  await page.setInputFiles('input[name=import]', file);
}

test('a named address is shown by its name in later reviews and in the history', async () => {
  const story = await startSignedInStory();
  const first = await story.reviewLink(story.paymentLink());
  await nameDestination(first, "Bob's bakery");
  expect(await first.textContent('[data-field=Destination]')).toBe(story.bob());
  await first.click('button.primary');
  await first.waitForSelector('[data-status=pushed]');
  await first.close();
  const next = await story.reviewLink(story.paymentLink());
  await next.waitForSelector('dd[data-contact]:has-text("Bob\'s bakery")');
  await next.close();
  // The name belongs to tag 7; tag 8 of the same address is another customer.
  const other = await story.reviewLink(`xrpl:${story.bob()}?amount=1&dt=8`);
  await other.waitForSelector('text=Name this address');
  expect(await other.locator('dd[data-contact]').count()).toBe(0);
  await other.close();
  const history = await story.history();
  await history.waitForSelector('.history [data-contact]:has-text("Bob\'s bakery")');
  await history.click('.history .entry');
  await history.waitForSelector('.details dd[data-contact]:has-text("Bob\'s bakery")');
  const addressBook = await story.history('#address-book');
  await expect
    .poll(() => contactTexts(addressBook))
    .toEqual([expect.stringContaining(story.bob())]);
  await addressBook.close();
  await history.click('.details >> text=Remove name');
  await history.waitForSelector('.history [data-contact]', { state: 'detached' });
  await history.click('.details >> text=Undo');
  await history.waitForSelector('.history [data-contact]:has-text("Bob\'s bakery")');
});

test('an address typed into the review is shown by its name', async () => {
  const story = await startSignedInStory();
  const history = await story.history('#address-book');
  await addContact(history, 'Bitstamp', BITSTAMP);
  await expect.poll(() => contactTexts(history)).toHaveLength(1);
  const page = await story.reviewSelection('{"TransactionType":"Payment","Amount":"1"}');
  await page.fill('input[name=destination]', BITSTAMP);
  await page.waitForSelector('dd[data-contact]:has-text("Bitstamp")');
  await page.waitForSelector('[data-risk=first-time]');
  // A name without a tag applies to every tag that has no name.
  await page.fill('input[name=tag]', '9');
  await page.click('text=Name tag 9');
  await page.fill('input[name=contactName]', 'Dave');
  await page.press('input[name=contactName]', 'Enter');
  await page.waitForSelector('dd[data-contact]:has-text("Dave")');
  await expect.poll(() => contactTexts(history)).toHaveLength(2);
});

test('the review refuses a name with invisible characters and says why', async () => {
  const story = await startSignedInStory();
  const page = await story.reviewSelection(story.bob());
  await page.click('text=Name this address');
  await page.fill('input[name=contactName]', 'Bob\u202egnp.exe');
  await page.press('input[name=contactName]', 'Enter');
  await page.waitForSelector('[role=alert]:has-text("invisible characters")');
  await page.press('input[name=contactName]', 'Escape');
  const focused = () => page.evaluate(() => document.activeElement?.textContent);
  await expect.poll(focused).toBe('Name this address');
});

/** Sends a payment to an address after the review showed the expected warning. */
async function sendPayment(story: Story, address: string, expectedRisk: string): Promise<void> {
  const page = await reviewPayment(story, address);
  await page.waitForSelector(`[data-risk=${expectedRisk}]`);
  await sendAnyway(page);
  await page.waitForSelector('[data-status=pushed]');
  await page.close();
}

test('the review warns about the first request to an address, not about the second', async () => {
  const story = await startSignedInStory();
  await sendPayment(story, story.bob(), 'first-time');
  const again = await story.reviewSelection(story.bob());
  await again.fill('input[name=amount]', '2');
  await again.waitForSelector('[data-risk=no-tag]');
  // That no other warning appears has no event.
  await again.waitForTimeout(500);
  expect(await again.locator('[data-risk=first-time]').count()).toBe(0);
  await again.close();
  const otherReview = await reviewPayment(story, BITSTAMP);
  await otherReview.waitForSelector('[data-risk=first-time]');
});

test('the review warns every time about an address that imitates a known one, and shows its name', async () => {
  const story = await startSignedInStory();
  const [known, fake] = similarAddresses();
  await sendPayment(story, known, 'first-time');
  await sendPayment(story, fake, 'look-alike');
  const original = await reviewPayment(story, known);
  await nameDestination(original, 'Carol');
  // The imitation came later, so the original gets no warning.
  expect(await original.locator('[data-risk]').count()).toBe(1);
  await original.close();
  const again = await reviewPayment(story, fake);
  await again.waitForSelector('[data-risk=look-alike]:has-text("Carol")');
});

test('an exported CSV or JSON file restores the same contacts', async () => {
  const story = await startStory();
  const page = await story.history('#address-book');
  await addContact(page, '=HYPERLINK("https://evil.test")', story.bob());
  await page.waitForSelector('text=/ added/');
  await addContact(page, 'Bob\'s; account, "B"', BITSTAMP, '7');
  await expect.poll(() => contactTexts(page)).toHaveLength(2);
  const contacts = await contactTexts(page);
  for (const format of ['CSV', 'JSON']) {
    const press = () => page.click(`text=Export ${format}`);
    const text = await readFile(await story.companion.saveFile(page, press), 'utf8');
    if (format === 'CSV') expect(text).toContain(`"'=HYPERLINK(`);
    for (let remaining = 2; remaining > 0; remaining -= 1) {
      await page.locator('#address-book li >> text=Remove').first().click();
      await expect.poll(() => contactTexts(page)).toHaveLength(remaining - 1);
    }
    await chooseImportFile(page, text, `book.${format.toLowerCase()}`);
    await page.click('text="Import 2"');
    await expect.poll(() => contactTexts(page)).toEqual(contacts);
  }
});

test('a second press of the same key undoes a removal', async () => {
  const story = await startStory();
  const page = await story.history('#address-book');
  await addContact(page, 'Bob', story.bob());
  await expect.poll(() => contactTexts(page)).toHaveLength(1);
  await page.focus('#address-book li >> text=Remove');
  await page.keyboard.press('Enter');
  await expect.poll(() => contactTexts(page)).toHaveLength(0);
  await page.keyboard.press('Enter');
  await expect.poll(() => contactTexts(page)).toHaveLength(1);
});

test('an import takes only the valid rows of a hostile file, and only after a press', async () => {
  const story = await startStory();
  const page = await story.history('#address-book');
  const bob = story.bob();
  const [known, fake] = similarAddresses();
  await addContact(page, 'Bob', bob, '7');
  await expect.poll(() => contactTexts(page)).toHaveLength(1);
  await addContact(page, 'Carol', known);
  await expect.poll(() => contactTexts(page)).toHaveLength(2);
  const rows = [
    'name,address,tag',
    `=cmd|'/c calc'!A1,${BITSTAMP},`,
    `\u202eBob,${BITSTAMP},1`,
    `Mallory,${BITSTAMP},`,
    `Wrong,${bob.slice(0, -1)}${bob.endsWith('x') ? 'y' : 'x'},`,
    `<img src=x onerror=alert(1)>,${BITSTAMP},2`,
    `Not Bob,${bob},7`,
    `Caroline,${fake},`,
  ];
  await chooseImportFile(page, rows.join('\n'));
  const preview = page.locator('[data-preview]');
  await preview.waitFor();
  const previewText = await preview.innerText();
  expect(previewText).toContain('New: 3 · Renamed: 1 · Duplicates: 0 · Invalid: 3');
  for (const line of ['Line 3: ', 'Line 4: ', 'Line 5: ']) expect(previewText).toContain(line);
  expect(await preview.locator('[data-imitations]').innerText()).toMatch(/Caroline.*Carol\W/);
  await preview.locator('text="Import 3"').click();
  await expect.poll(() => contactTexts(page)).toHaveLength(5);
  const names = () => page.locator('#address-book li strong').allInnerTexts();
  expect((await names()).sort()).toEqual(
    ['<img src=x onerror=alert(1)>', "=cmd|'/c calc'!A1", 'Bob', 'Carol', 'Caroline'].sort(),
  );
  await chooseImportFile(page, rows.join('\n'));
  await page.check('input[name=rename]');
  await page.click('text="Import 1"');
  await expect.poll(names).toContain('Not Bob');
  await chooseImportFile(page, 'name,address\n'.padEnd(10_000_000, 'x'));
  await page.waitForSelector('[role=alert]:has-text("larger than 1 MB")');
});

test('a file that a spreadsheet saved as Unicode text is imported', async () => {
  const story = await startStory();
  const page = await story.history('#address-book');
  const text = `\ufeffName\tAddress\tMemo\r\nZoë\t${BITSTAMP}\t7\r\n`;
  const buffer = Buffer.from(text, 'utf16le');
  await page.setInputFiles('input[name=import]', {
    name: 'book.txt',
    mimeType: 'text/plain',
    buffer,
  });
  await page.click('text="Import 1"');
  await expect.poll(() => contactTexts(page)).toEqual([expect.stringMatching(/Zoë[\s\S]*7/)]);
});

test('the search finds one of 5,000 contacts within two seconds', async () => {
  const story = await startStory();
  const page = await story.history('#address-book');
  const rows = Array.from({ length: 5000 }, (_, tag) => `Customer ${tag},${BITSTAMP},${tag}`);
  await chooseImportFile(page, ['name,address,tag', ...rows].join('\n'));
  await page.click('text="Import 5,000"');
  await page.waitForSelector('h2:has-text("5,000")');
  await page.reload();
  await page.waitForSelector('h2:has-text("5,000")');
  expect(await page.locator('#address-book li').count()).toBe(50);
  const startedAt = Date.now();
  await page.fill('input[name=sought]', 'customer 4999');
  await page.waitForSelector('text="1 found"');
  expect(Date.now() - startedAt).toBeLessThan(2000);
  expect(await contactTexts(page)).toEqual([expect.stringContaining('Customer 4999')]);
});

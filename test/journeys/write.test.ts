import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { canSend, type Story, shareBrowser, startSignedInStory } from './story';

shareBrowser();

/** Opens the form for a new request from the demo page, scrolled to one of its QR codes. */
async function openForm(story: Story): Promise<Page> {
  const demo = await story.companion.context.newPage();
  await demo.goto(story.sandbox.demoUrl, { waitUntil: 'networkidle' });
  await demo.evaluate(() => {
    for (const figure of document.querySelectorAll('figure')) {
      if (!figure.querySelector('#code-image')) figure.remove();
    }
    document.querySelector('#codes')?.scrollIntoView({ block: 'end' });
  });
  await (await story.companion.openPopup()).close();
  return story.chooseMenuItem(demo, { menuItemId: 'write' });
}

/** Sends with the keyboard. @returns the transaction that the phone got */
async function send(story: Story, review: Page): Promise<unknown> {
  await review.waitForSelector('button.primary:enabled');
  await review.keyboard.press('Control+Enter');
  const uuid = await story.sandbox.phone.nextPush();
  return story.sandbox.platform.findPayload(uuid)?.request.txjson;
}

test('a recipient is chosen by name, by earlier payments, from a pasted link and from a code', async () => {
  const story = await startSignedInStory();
  const { uuid, review: paid } = await story.pay();
  await story.sandbox.phone.sign(uuid);
  await paid.waitForSelector('[data-status=validated]');
  await paid.close();
  const review = await openForm(story);
  const destination = review.locator('[name=destination]');
  await review.waitForSelector('[name=destination]:focus');
  expect(await review.locator('[data-risk=no-tag]').count()).toBe(0);

  // The first one is the newest recipient with its tag.
  await review.keyboard.press('ArrowDown');
  await review.waitForSelector('[role=option] .chip');
  await review.keyboard.press('ArrowDown');
  const active = await destination.getAttribute('aria-activedescendant');
  expect(await review.getAttribute(`[id="${active}"]`, 'aria-selected')).toBe('true');
  await review.keyboard.press('Escape');
  await review.waitForSelector('[name=destination][aria-expanded=false]');
  await review.keyboard.press('ArrowDown');
  await review.waitForSelector('[role=option] .chip');
  await review.keyboard.press('ArrowDown');
  await review.waitForSelector('[role=option][aria-selected=true]');
  await review.keyboard.press('Enter');
  expect(await destination.inputValue()).toBe(story.bob());
  expect(await review.inputValue('[name=tag]')).toBe('7');

  await review.click('text=Name this address');
  await review.fill('[name=contactName]', 'Böb');
  await review.press('[name=contactName]', 'Enter');
  await destination.fill('');
  await destination.pressSequentially('bob');
  expect(await canSend(review)).toBe(false);
  await review.keyboard.press('Enter');
  await review.waitForSelector('[role=option][aria-selected=true]:has-text("Böb")');
  expect(await destination.inputValue()).toBe('bob');
  await review.click('[role=option]:has-text("Böb")');
  expect(await destination.inputValue()).toBe(story.bob());

  await destination.fill(`xrpl:${story.bob()}?dt=8&amount=3.5`);
  expect(await destination.inputValue()).toBe(story.bob());
  expect(await review.inputValue('[name=tag]')).toBe('8');
  expect(await review.inputValue('[name=amount]')).toBe('3.5');

  await review.click('[data-scan]');
  await expect.poll(() => review.inputValue('[name=amount]')).toBe('25');
  expect(await send(story, review)).toMatchObject({
    TransactionType: 'Payment',
    Destination: story.bob(),
    DestinationTag: 7,
    Amount: '25000000',
  });
});

test.each([
  [
    'trust',
    { 'LimitAmount.currency': 'USD', 'LimitAmount.issuer': '', 'LimitAmount.value': '1,000.5' },
    (bob: string) => ({
      TransactionType: 'TrustSet',
      LimitAmount: { currency: 'USD', issuer: bob, value: '1000.5' },
    }),
  ],
  [
    'check',
    { Destination: '', SendMax: '2.5' },
    (bob: string) => ({ TransactionType: 'CheckCreate', Destination: bob, SendMax: '2500000' }),
  ],
  ['sign_in', {}, () => ({ TransactionType: 'SignIn' })],
])('the form for a %s is complete', async (type, fields, transaction) => {
  const story = await startSignedInStory();
  const review = await openForm(story);
  await review.check(`[name=type][value=${type}]`);
  for (const [path, text] of Object.entries(fields)) {
    expect(await review.textContent('[data-obstacle]')).toMatch(
      /^(?:Fill in every field|Enter an amount)/,
    );
    await review.fill(`[name="hole-${path}"]`, text || story.bob());
  }
  expect(await send(story, review)).toMatchObject(transaction(story.bob()));
});

test('any other type is written as JSON', async () => {
  const story = await startSignedInStory();
  const review = await openForm(story);
  await review.click('[data-write-json]');
  await review.waitForSelector('[name=json]:focus');
  await review.keyboard.insertText('{"TransactionType":"TicketCreate","TicketCount":2}');
  expect(await send(story, review)).toMatchObject({ TransactionType: 'TicketCreate' });
});

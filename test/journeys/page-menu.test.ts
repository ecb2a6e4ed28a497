import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { canSend, type Story, shareBrowser, startSignedInStory, startStory } from './story';

shareBrowser();

async function openDemo(story: Story): Promise<Page> {
  const demo = await story.companion.context.newPage();
  await demo.goto(story.sandbox.demoUrl);
  const popup = await story.companion.openPopup();
  await popup.close();
  return demo;
}

/** Dispatches the keyboard command to the worker; `keys.test.ts` presses the real key. */
function pressReviewCommand(story: Story, page: Page): Promise<Page> {
  return story.waitForReview(() => story.companion.pressCommand('review-selection', page));
}

test('a sign-in to a page shows its website on the phone', async () => {
  const story = await startSignedInStory();
  const demo = await openDemo(story);
  const review = await story.chooseMenuItem(demo, { menuItemId: 'sign-in' });
  const { host } = new URL(demo.url());
  expect(await review.textContent('[data-instruction]')).toBe(`Sign in to ${host}`);
  await review.click('button.primary');
  const { request } =
    story.sandbox.platform.findPayload(await story.sandbox.phone.nextPush()) ?? {};
  expect(request?.txjson).toMatchObject({ TransactionType: 'SignIn' });
  expect(request?.customMeta.instruction).toBe(`Sign in to ${host}`);
  expect((await story.storedRequests())[0]?.site).toBe(host);
});

test('a sign-in on a page without a website has no instruction', async () => {
  const story = await startSignedInStory();
  const page = await story.companion.context.newPage();
  await page.goto('about:blank');
  const review = await story.chooseMenuItem(page, { menuItemId: 'sign-in' });
  expect(await review.locator('[data-instruction]').count()).toBe(0);
  await review.click('button.primary');
  const { request } =
    story.sandbox.platform.findPayload(await story.sandbox.phone.nextPush()) ?? {};
  expect(request?.txjson).toMatchObject({ TransactionType: 'SignIn' });
});

test('a new request asks for destination and amount, and accepts any other type as JSON', async () => {
  const story = await startSignedInStory();
  const review = await story.chooseMenuItem(await openDemo(story), { menuItemId: 'write' });
  await review.waitForSelector('[name=destination]:focus');
  expect(await canSend(review)).toBe(false);
  await review.keyboard.type(`${story.bob().slice(0, -1)}q`);
  expect(await review.getAttribute('[name=destination]', 'aria-invalid')).toBe('true');
  await review.fill('[name=destination]', story.bob());
  await review.fill('[name=amount]', '3');
  await review.waitForSelector('button.primary:enabled');
  await review.click('[data-json] > summary');
  await review.fill('[name=json]', '{"TransactionType":"TicketCreate","TicketCount":2}');
  await review.click('button.primary');
  const { request } =
    story.sandbox.platform.findPayload(await story.sandbox.phone.nextPush()) ?? {};
  expect(request?.txjson).toMatchObject({ TransactionType: 'TicketCreate', TicketCount: 2 });
});

test.each([
  ['another address', (bob: string) => [bob, 'rPEPPER7kfTD9w2To4CQk6UCfuHM9c6GDY'], true],
  ['the same address', (bob: string) => [bob, bob], false],
  ['another tag', (bob: string) => [`${bob}?dt=7`, 'Pay Bob, tag 8'], true],
  ['no address', (bob: string) => [bob, 'Pay Bob'], false],
])('a link that names %s in its text causes a warning only if the two differ', async (_name, made, warns) => {
  const story = await startStory();
  const demo = await openDemo(story);
  const [target = '', text = ''] = made(story.bob());
  await demo.locator('#xrpl-link').evaluate(
    (link, [target, text]) => {
      (link as HTMLAnchorElement).href = `xrpl:${target}`;
      link.textContent = text ?? '';
    },
    [target, text],
  );
  const review = await story.chooseMenuItem(demo, {
    menuItemId: 'review-link',
    linkUrl: `xrpl:${target}`,
  });
  await review.waitForSelector('[data-field=Destination]');
  // The window queried the page before this script does, so it has its result by then.
  await review.evaluate(async () => {
    const [tab] = await chrome.tabs.query({ title: 'Things to right-click' });
    await chrome.scripting.executeScript({ target: { tabId: tab?.id ?? -1 }, func: () => 1 });
    await new Promise(requestAnimationFrame);
  });
  expect(await review.locator('[data-risk=link-text]').count()).toBe(warns ? 1 : 0);
});

test.each([
  ['text', '#address', undefined],
  ['part of a field', 'textarea', undefined],
])('the keyboard command reviews selected %s', async (_name, selector) => {
  const story = await startStory();
  const demo = await openDemo(story);
  await demo.evaluate((bob) => {
    const field = Object.assign(document.createElement('textarea'), { value: `To ${bob} please` });
    document.querySelector('main')?.prepend(field);
    field.setSelectionRange(3, 3 + bob.length);
  }, story.bob());
  if (selector === 'textarea') await demo.focus(selector);
  else {
    await demo.locator(selector).evaluate((element) => {
      getSelection()?.selectAllChildren(element);
    });
  }
  const review = await pressReviewCommand(story, demo);
  await review.waitForSelector('[data-field=Destination]');
  expect(await review.textContent('[data-field=Destination]')).toBe(story.bob());
});

test('the keyboard command says what to do when nothing is selected', async () => {
  const story = await startStory();
  const review = await pressReviewCommand(story, await openDemo(story));
  await review.waitForSelector('[data-found=no-code]');
  expect(await review.textContent('[data-found]')).toContain('Nothing is selected');
});

test('the keyboard command never reads a password', async () => {
  const story = await startStory();
  const demo = await openDemo(story);
  await demo.evaluate((bob) => {
    const field = Object.assign(document.createElement('input'), { type: 'password', value: bob });
    document.querySelector('main')?.prepend(field);
    field.select();
  }, story.bob());
  const review = await pressReviewCommand(story, demo);
  await review.waitForSelector('[data-found=no-code]');
});

test('a selection on a page that extensions may not read is what the browser reports', async () => {
  const story = await startStory();
  const page = await story.companion.context.newPage();
  await page.goto(story.companion.browser === 'firefox' ? 'about:license' : 'chrome://version');
  const reported = `Send to ${story.bob()}, tag 7`;
  const cutText = `${reported}${' '.repeat(16_384 - reported.length)}`;
  const isFirefox = story.companion.browser === 'firefox';
  const selectionText = isFirefox ? cutText : reported;
  const review = await story.chooseMenuItem(page, {
    menuItemId: 'review-selection',
    selectionText,
  });
  expect(await review.textContent('[data-field=Destination]')).toBe(story.bob());
  expect(await review.inputValue('input[name=tag]')).toBe('7');
  await review.waitForSelector(isFirefox ? '[data-missing=end]' : '[data-missing=lines]');
});

test('the keyboard command suggests pasting on a page that extensions may not read', async () => {
  const story = await startStory();
  const page = await story.companion.context.newPage();
  await page.goto(story.companion.browser === 'firefox' ? 'about:license' : 'chrome://version');
  const popup = await story.companion.openPopup();
  await popup.close();
  const review = await pressReviewCommand(story, page);
  await review.waitForSelector('[data-found=no-code]');
  expect(await review.textContent('[data-found]')).toContain('paste it');
});

test('the keyboard command refuses a selected secret', async () => {
  const story = await startStory();
  const demo = await openDemo(story);
  await demo.evaluate(() => {
    const secret = document.createElement('p');
    secret.textContent = 'sn3nxiW7v8KXzPzAqzyHXbSSKNuN9';
    document.body.append(secret);
    getSelection()?.selectAllChildren(secret);
  });
  const review = await pressReviewCommand(story, demo);
  await review.waitForSelector('[data-found=secret]');
});

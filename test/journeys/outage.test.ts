import { expect, test } from 'vitest';
import { CREATE_PAYLOAD, startSignedInStory, startStory } from './story';

const HOUR = 3_600_000;

test('signed out: the draft waits, sign-in runs, the draft goes on', async () => {
  const story = await startStory();
  const review = await story.reviewLink(story.paymentLink());
  const opening = story.companion.nextWindow('sign-in.html');
  await review.click('text=Sign in to send');
  const window = await opening;
  const closed = window.waitForEvent('close');
  await story.sandbox.phone.sign(await story.sandbox.phone.nextSignIn());
  await closed;
  await review.waitForSelector('button.primary:has-text("Send to my phone")');
  await review.click('button.primary');
  const uuid = await story.sandbox.phone.nextPush();
  expect(story.sandbox.platform.payload(uuid)?.request.txjson).toMatchObject({
    Amount: '25000000',
  });
});

test('the session ends under a sent request: it waits, and goes out after the next sign-in', async () => {
  const story = await startSignedInStory();
  const review = await story.reviewLink(story.paymentLink());
  story.sandbox.clock.advance(25 * HOUR);
  await review.click('button.primary');
  await review.waitForSelector('[data-status=unsent]');
  expect(story.sandbox.platform.posts()).toBe(0);
  await story.signIn();
  await review.waitForSelector('[data-status=pushed]');
  expect(story.sandbox.platform.posts()).toBe(1);
});

test('the session ends over a draft under review: sign in again, the draft goes on', async () => {
  const story = await startSignedInStory();
  const review = await story.reviewSelection(story.bob());
  await review.fill('input[name=amount]', '3');
  story.sandbox.clock.advance(25 * HOUR);
  const popup = await story.popup();
  await popup.waitForSelector('button.primary');
  await popup.close();
  const opening = story.companion.nextWindow('sign-in.html');
  await review.click('text=Sign in to send');
  const closed = (await opening).waitForEvent('close');
  await story.sandbox.phone.sign(await story.sandbox.phone.nextSignIn());
  await closed;
  await review.click('button.primary:has-text("Send to my phone")');
  const uuid = await story.sandbox.phone.nextPush();
  expect(story.sandbox.platform.payload(uuid)?.request.txjson).toMatchObject({ Amount: '3000000' });
});

test('the browser restarted while the phone signs', async () => {
  const story = await startSignedInStory();
  const { uuid, review } = await story.pay();
  await review.waitForSelector('[data-status=pushed]');
  await story.sandbox.phone.open(uuid);
  await story.restartBrowser(() => story.sandbox.phone.sign(uuid));
  const worker = await story.companion.worker();
  const shown = () => worker.evaluate(async () => Object.keys(await chrome.notifications.getAll()));
  await expect.poll(shown, { timeout: 10_000 }).toHaveLength(1);
  const history = await story.history();
  await history.waitForSelector('[data-status=validated]');
  expect(story.sandbox.platform.posts()).toBe(1);
});

test('offline and back: the request is kept, and goes out once', async () => {
  const story = await startSignedInStory();
  const review = await story.reviewLink(story.paymentLink());
  await story.sandbox.unplug();
  await review.click('button.primary');
  await review.waitForSelector('[data-status=unsent]');
  await story.sandbox.plug();
  const popup = await story.popup();
  await popup.waitForSelector('[data-status=pushed]');
  expect(story.sandbox.platform.posts()).toBe(1);
});

test('made and taken back while offline: it is never sent', async () => {
  const story = await startSignedInStory();
  const review = await story.reviewLink(story.paymentLink());
  await story.sandbox.unplug();
  await review.click('button.primary');
  await review.waitForSelector('[data-status=unsent]');
  await review.click('text=Not on your phone?');
  await review.click('text=Cancel request');
  await review.waitForSelector('[data-status=withdrawing]');
  await story.sandbox.plug();
  const popup = await story.popup();
  await story.sandbox.traffic.waitFor(
    ({ path, status }) => path.includes('/ci/') && status === 404,
  );
  await popup.close();
  expect(story.sandbox.platform.posts()).toBe(0);
});

test('taken back while its POST is under way: what arrived is cancelled, not left on the phone', async () => {
  const story = await startSignedInStory();
  const { gate, review } = await story.sendHeld('hold-after');
  await review.click('text=Not on your phone?');
  await review.click('text=Cancel request');
  await review.waitForSelector('[data-status=withdrawing]');
  gate.release();
  await review.waitForSelector('[data-status=cancelled]');
  expect(story.sandbox.platform.payloads().at(-1)?.cancelled).toBe(true);
});

test('taken back, the worker stopped, the answer lost: it is found and cancelled all the same', async () => {
  const story = await startSignedInStory();
  const { gate, review } = await story.sendHeld('hold-after');
  await review.click('text=Not on your phone?');
  await review.click('text=Cancel request');
  await review.waitForSelector('[data-status=withdrawing]');
  await story.companion.stopWorker();
  gate.drop();
  const history = await story.history();
  await history.waitForSelector('[data-status=cancelled]');
  expect(story.sandbox.platform.payloads().at(-1)?.cancelled).toBe(true);
  expect(story.sandbox.platform.posts()).toBe(1);
});

test('a look-up the platform fails at is no refusal: the request stays and is found', async () => {
  const story = await startSignedInStory();
  story.sandbox.faults.next(CREATE_PAYLOAD, 'drop-after');
  const end = story.sandbox.faults.always(
    { path: /\/payload\/ci\// },
    { status: 400, body: { error: { code: null, reference: 'x' } } },
  );
  const review = await story.sendLink();
  await review.waitForSelector('[data-status=unsent]');
  const popup = await story.popup();
  await story.sandbox.traffic.waitFor(
    ({ path, status }) => path.includes('/ci/') && status === 400,
  );
  await popup.close();
  end();
  const again = await story.popup();
  await again.waitForSelector('[data-status=pushed]');
  expect(story.sandbox.platform.posts()).toBe(1);
});

test('the line drops while waiting: listening resumes by itself', async () => {
  const story = await startSignedInStory();
  const history = await story.history();
  const { uuid } = await story.pay();
  await history.waitForSelector('[data-status=pushed]');
  story.sandbox.faults.socket.dropAll();
  await story.sandbox.phone.sign(uuid);
  await history.waitForSelector('[data-status=validated]', { timeout: 15_000 });
});

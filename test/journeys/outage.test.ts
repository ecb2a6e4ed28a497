import { expect, test } from 'vitest';
import { CREATE_PAYLOAD, startSignedInStory, startStory } from './story';

const HOUR = 3_600_000;

test('a draft reviewed while signed out can be sent after sign-in', async () => {
  const story = await startStory();
  const review = await story.reviewLink(story.paymentLink());
  const nextSignIn = story.companion.nextWindow('sign-in.html');
  await review.click('text=Sign in to send');
  const window = await nextSignIn;
  const closed = window.waitForEvent('close');
  await story.sandbox.phone.sign(await story.sandbox.phone.nextSignIn());
  await closed;
  await review.waitForSelector('button.primary:has-text("Send to my phone")');
  await review.click('button.primary');
  const uuid = await story.sandbox.phone.nextPush();
  expect(story.sandbox.platform.findPayload(uuid)?.request.txjson).toMatchObject({
    Amount: '25000000',
  });
});

test('a request waits when the session has ended, and is sent after the next sign-in', async () => {
  const story = await startSignedInStory();
  const review = await story.reviewLink(story.paymentLink());
  story.sandbox.clock.advance(25 * HOUR);
  await review.click('button.primary');
  await review.waitForSelector('[data-status=unsent]');
  expect(story.sandbox.platform.postCount()).toBe(0);
  await story.signIn();
  await review.waitForSelector('[data-status=pushed]');
  expect(story.sandbox.platform.postCount()).toBe(1);
});

test('a draft under review stays when the session ends, and can be sent after sign-in', async () => {
  const story = await startSignedInStory();
  const review = await story.reviewSelection(story.bob());
  await review.fill('input[name=amount]', '3');
  story.sandbox.clock.advance(25 * HOUR);
  const popup = await story.popup();
  await popup.waitForSelector('button.primary');
  await popup.close();
  const nextSignIn = story.companion.nextWindow('sign-in.html');
  await review.click('text=Sign in to send');
  const closed = (await nextSignIn).waitForEvent('close');
  await story.sandbox.phone.sign(await story.sandbox.phone.nextSignIn());
  await closed;
  await review.click('button.primary:has-text("Send to my phone")');
  const uuid = await story.sandbox.phone.nextPush();
  expect(story.sandbox.platform.findPayload(uuid)?.request.txjson).toMatchObject({
    Amount: '3000000',
  });
});

test('a signature made while the browser is closed is notified after the restart', async () => {
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
  expect(story.sandbox.platform.postCount()).toBe(1);
});

test('a request made offline is sent once when the network is back', async () => {
  const story = await startSignedInStory();
  const review = await story.reviewLink(story.paymentLink());
  await story.sandbox.goOffline();
  await review.click('button.primary');
  await review.waitForSelector('[data-status=unsent]');
  await story.sandbox.goOnline();
  const popup = await story.popup();
  await popup.waitForSelector('[data-status=pushed]');
  expect(story.sandbox.platform.postCount()).toBe(1);
});

test('a request made and cancelled offline is never sent', async () => {
  const story = await startSignedInStory();
  const review = await story.reviewLink(story.paymentLink());
  await story.sandbox.goOffline();
  await review.click('button.primary');
  await review.waitForSelector('[data-status=unsent]');
  await review.click('text=Didn’t get it? Show QR code');
  await review.click('text=Cancel request');
  await review.waitForSelector('[data-status=withdrawing]');
  await story.sandbox.goOnline();
  const popup = await story.popup();
  await story.sandbox.traffic.waitFor(
    ({ path, status }) => path.includes('/ci/') && status === 404,
  );
  await popup.close();
  expect(story.sandbox.platform.postCount()).toBe(0);
});

test('a request cancelled during its POST is cancelled on the platform', async () => {
  const story = await startSignedInStory();
  const { gate, review } = await story.sendHeld('hold-after');
  await review.click('text=Didn’t get it? Show QR code');
  await review.click('text=Cancel request');
  await review.waitForSelector('[data-status=withdrawing]');
  gate.release();
  await review.waitForSelector('[data-status=cancelled]');
  expect(story.sandbox.platform.payloads().at(-1)?.cancelled).toBe(true);
});

test('a cancelled request is found and cancelled after its response and the worker were lost', async () => {
  const story = await startSignedInStory();
  const { gate, review } = await story.sendHeld('hold-after');
  await review.click('text=Didn’t get it? Show QR code');
  await review.click('text=Cancel request');
  await review.waitForSelector('[data-status=withdrawing]');
  await story.companion.stopWorker();
  gate.drop();
  const history = await story.history();
  await history.waitForSelector('[data-status=cancelled]');
  expect(story.sandbox.platform.payloads().at(-1)?.cancelled).toBe(true);
  expect(story.sandbox.platform.postCount()).toBe(1);
});

test('a request stays when its look-up fails, and is found by a later look-up', async () => {
  const story = await startSignedInStory();
  story.sandbox.faults.next(CREATE_PAYLOAD, 'drop-after');
  const endFault = story.sandbox.faults.always(
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
  endFault();
  const again = await story.popup();
  await again.waitForSelector('[data-status=pushed]');
  expect(story.sandbox.platform.postCount()).toBe(1);
});

test('the history reconnects when its WebSocket drops', async () => {
  const story = await startSignedInStory();
  const history = await story.history();
  const { uuid } = await story.pay();
  await history.waitForSelector('[data-status=pushed]');
  story.sandbox.faults.socket.dropAll();
  await story.sandbox.phone.sign(uuid);
  await history.waitForSelector('[data-status=validated]', { timeout: 15_000 });
});

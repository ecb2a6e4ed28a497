import { expect, test } from 'vitest';
import { CREATE_PAYLOAD, shareBrowser, startSignedInStory } from './story';

shareBrowser();

test('stopped before the POST arrived: it is sent, once', async () => {
  const story = await startSignedInStory();
  const { gate } = await story.sendHeld('hold-before');
  await story.companion.stopWorker();
  gate.drop();
  const history = await story.history();
  await history.waitForSelector('[data-status=pushed]');
  expect(story.sandbox.platform.posts()).toBe(1);
  expect(await story.storedRequests()).toHaveLength(1);
});

test('stopped after the POST, before its answer: it is found again, not sent again', async () => {
  const story = await startSignedInStory();
  const { gate } = await story.sendHeld('hold-after');
  await story.companion.stopWorker();
  gate.drop();
  const history = await story.history();
  await history.waitForSelector('[data-status=pushed]');
  expect(story.sandbox.platform.posts()).toBe(1);
  const [row] = await story.storedRequests();
  expect(row?.uuid).toBe(story.sandbox.platform.payloads().at(-1)?.uuid);
});

test('a POST that arrives after it was looked up in vain is not doubled', async () => {
  const story = await startSignedInStory();
  const { gate } = await story.sendHeld('hold-before');
  await story.companion.stopWorker();
  const second = story.sandbox.faults.next(CREATE_PAYLOAD, 'hold-before');
  const history = await story.history();
  await second.arrived;
  gate.release();
  await expect.poll(() => story.sandbox.platform.posts()).toBe(1);
  second.release();
  await history.waitForSelector('[data-status=pushed]');
  expect(story.sandbox.platform.posts()).toBe(1);
});

test('the answer to the POST lost on the way: found again by its identifier', async () => {
  const story = await startSignedInStory();
  story.sandbox.faults.next(CREATE_PAYLOAD, 'drop-after');
  const review = await story.sendLink();
  // The browser itself may send again on a line that broke: refused as a duplicate, and found too.
  await story.sandbox.traffic.waitFor(({ method, status }) => method === 'POST' && status === 0);
  const popup = await story.popup();
  await popup.waitForSelector('[data-status=pushed]');
  await review.waitForSelector('[data-status=pushed]');
  expect(story.sandbox.platform.posts()).toBe(1);
});

test('stopped while waiting: the phone signs meanwhile, the next look knows', async () => {
  const story = await startSignedInStory();
  const { uuid, review } = await story.pay();
  await review.waitForSelector('[data-status=pushed]');
  await story.companion.stopWorker();
  await story.sandbox.phone.sign(uuid);
  const history = await story.history();
  await history.waitForSelector('[data-status=validated]');
});

test('stopped after the frame, before the truth was fetched', async () => {
  const story = await startSignedInStory();
  const { uuid, review } = await story.pay();
  await review.waitForSelector('[data-status=pushed]');
  const path = `/api/v1/jwt/payload/${uuid}`;
  // The look at a line that was just opened is not the one that is meant.
  await story.sandbox.traffic.waitFor((entry) => entry.path === path && entry.status === 200);
  const gate = story.sandbox.faults.next({ method: 'GET', path }, 'hold-before');
  const signing = story.sandbox.phone.sign(uuid);
  await gate.arrived;
  await story.companion.stopWorker();
  gate.drop();
  await signing;
  const history = await story.history();
  await history.waitForSelector('[data-status=validated]');
});

test('stopped again and again while the history is open: it stays live', async () => {
  const story = await startSignedInStory();
  const history = await story.history();
  const { uuid } = await story.pay();
  await history.waitForSelector('[data-status=pushed]');
  await story.companion.stopWorker();
  story.sandbox.phone.open(uuid);
  await history.waitForSelector('[data-status=opened]');
  await story.companion.stopWorker();
  await story.sandbox.phone.sign(uuid);
  await history.waitForSelector('[data-status=validated]');
});

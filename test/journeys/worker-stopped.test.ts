import { expect, test } from 'vitest';
import { CREATE_PAYLOAD, shareBrowser, startSignedInStory } from './story';

shareBrowser();

test('a request is sent once when the worker stops before the POST arrives', async () => {
  const story = await startSignedInStory();
  const { gate } = await story.sendHeld('hold-before');
  await story.companion.stopWorker();
  gate.drop();
  const history = await story.history();
  await history.waitForSelector('[data-status=pushed]');
  expect(story.sandbox.platform.postCount()).toBe(1);
  expect(await story.storedRequests()).toHaveLength(1);
});

test('a request is found and not sent again when the worker stops before the response', async () => {
  const story = await startSignedInStory();
  const { gate } = await story.sendHeld('hold-after');
  await story.companion.stopWorker();
  gate.drop();
  const history = await story.history();
  await history.waitForSelector('[data-status=pushed]');
  expect(story.sandbox.platform.postCount()).toBe(1);
  const [row] = await story.storedRequests();
  expect(row?.uuid).toBe(story.sandbox.platform.payloads().at(-1)?.uuid);
});

test('a POST that arrives after an empty look-up is not repeated', async () => {
  const story = await startSignedInStory();
  const { gate } = await story.sendHeld('hold-before');
  await story.companion.stopWorker();
  const second = story.sandbox.faults.next(CREATE_PAYLOAD, 'hold-before');
  const history = await story.history();
  await second.arrived;
  gate.release();
  await expect.poll(() => story.sandbox.platform.postCount()).toBe(1);
  second.release();
  await history.waitForSelector('[data-status=pushed]');
  expect(story.sandbox.platform.postCount()).toBe(1);
});

test('a request whose response is lost is found by its identifier', async () => {
  const story = await startSignedInStory();
  story.sandbox.faults.next(CREATE_PAYLOAD, 'drop-after');
  const review = await story.sendLink();
  // The browser itself may repeat the POST after a broken connection: it is refused as a duplicate.
  await story.sandbox.traffic.waitFor(({ method, status }) => method === 'POST' && status === 0);
  const popup = await story.popup();
  await popup.waitForSelector('[data-status=pushed]');
  await review.waitForSelector('[data-status=pushed]');
  expect(story.sandbox.platform.postCount()).toBe(1);
});

test('a signature made while the worker is stopped is found by the next refresh', async () => {
  const story = await startSignedInStory();
  const { uuid, review } = await story.pay();
  await review.waitForSelector('[data-status=pushed]');
  await story.companion.stopWorker();
  await story.sandbox.phone.sign(uuid);
  const history = await story.history();
  await history.waitForSelector('[data-status=validated]');
});

test('a status is updated when the worker stops between the frame and its refresh', async () => {
  const story = await startSignedInStory();
  const { uuid, review } = await story.pay();
  await review.waitForSelector('[data-status=pushed]');
  const path = `/api/v1/jwt/payload/${uuid}`;
  // The refresh after the WebSocket opens must be over: the test holds the next one.
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

test('an open history is updated after each stop of the worker', async () => {
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

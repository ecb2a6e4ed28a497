import { expect, test } from 'vitest';
import { shareBrowser, startSignedInStory } from './story';

shareBrowser();

const NODE = 's.altnet.rippletest.net';

test('a transaction of Testnet is confirmed by the node that the user allows from its row', async () => {
  const story = await startSignedInStory();
  const txjson = { TransactionType: 'Payment', Destination: story.bob(), Amount: '1000000' };
  const options = { force_network: 'TESTNET' };
  const review = await story.reviewSelection(JSON.stringify({ txjson, options }));
  await review.click('button.primary');
  await story.sandbox.phone.sign(await story.sandbox.phone.nextPush());
  const history = await story.history();
  await history.waitForSelector('.entry [data-status=submitted]');
  await history.click('.rows [data-confirm-with=TESTNET]');
  await story.companion.grantHost(NODE);
  await history.click('[data-network=TESTNET] button[type=submit]');
  await history.waitForSelector('[data-network=TESTNET] .chip.good');
  await history.click('nav a[href="#history"]');
  await history.waitForSelector('.entry [data-status=validated]');
  expect(await history.$('[data-confirm-with]')).toBeNull();
  const [request] = await story.storedRequests();
  expect(request?.ledger).toMatchObject({ by: 'node', network: 'TESTNET' });
  expect(story.sandbox.traffic.count(({ path }) => path.includes('/xrpl-tx/'))).toBe(0);
});

test('the details of a Testnet transaction say which node is missing', async () => {
  const story = await startSignedInStory();
  const { uuid } = await story.pay();
  await story.sandbox.phone.sign(uuid, { wrongNetwork: 'TESTNET' });
  const history = await story.history();
  await history.click('.entry');
  const note = await history.waitForSelector('[data-outcome=nobody] .note');
  expect(await note.textContent()).toContain('A TESTNET node that you allow');
  await history.click('.details [data-confirm-with=TESTNET]');
  await history.waitForSelector('[data-network=TESTNET] input');
});

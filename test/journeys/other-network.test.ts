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
  expect(await note.textContent()).toContain('Allow a TESTNET node');
  await history.click('.details [data-confirm-with=TESTNET]');
  await history.waitForSelector('[data-network=TESTNET] input');
});

test('a transaction of Testnet is looked up by hash and by CTID at the node that the user allows', async () => {
  const story = await startSignedInStory();
  const { uuid, review: sent } = await story.pay();
  await sent.close();
  const { txid } = await story.sandbox.phone.sign(uuid, { wrongNetwork: 'TESTNET' });
  const index = story.sandbox.ledger.find(txid ?? '')?.ledgerIndex ?? 0;
  const ctid = `C${index.toString(16).padStart(7, '0')}00000001`.toUpperCase();
  const byHash = await story.reviewLink(`https://testnet.xrpl.org/transactions/${txid}`);
  await byHash.waitForSelector('[data-found=hash]:has-text("allow a ledger node for TESTNET")');
  await byHash.close();
  const review = await story.reviewSelection(ctid);
  await review.waitForSelector('[data-found=ctid]:has-text("allow a ledger node for TESTNET")');
  expect(await review.getAttribute('a.button', 'href')).toBe(`https://xumm.app/explorer/${ctid}`);
  const next = story.companion.nextWindow('options/index.html#ledger-node-TESTNET');
  await review.click('button.primary');
  const options = await next;
  await story.companion.grantHost(NODE);
  await options.click('[data-network=TESTNET] button[type=submit]');
  await review.waitForSelector('[data-result]:has-text("tesSUCCESS")');
  await review.close();
  const again = await story.reviewLink(`https://testnet.xrpl.org/transactions/${txid}`);
  await again.waitForSelector('[data-result]:has-text("tesSUCCESS")');
  await again.close();
  const unknown = await story.reviewSelection('C000000700000001');
  await unknown.waitForSelector('[data-found=ctid]:has-text("No transaction found")');
});

test('an NFT is named as one, and can be looked up as a transaction', async () => {
  const story = await startSignedInStory();
  const id = `00081770${'5D2DBAF5'.repeat(7)}`;
  const review = await story.reviewSelection(id);
  await review.waitForSelector('[data-found=object][data-what=nft]');
  expect(await review.getAttribute('a.button', 'href')).toBe(`https://bithomp.com/en/nft/${id}`);
  await review.click('text=Look up as a transaction');
  await review.waitForSelector('[data-found=hash]:has-text("No transaction found")');
  expect(story.sandbox.platform.postCount()).toBe(0);
});

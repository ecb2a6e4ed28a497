import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import {
  allowMainnetNode,
  canSend,
  type Story,
  sendAnyway,
  shareBrowser,
  startSignedInStory,
} from './story';

shareBrowser();

const NODE = 'xrplcluster.com';
const SIMULATE = { host: NODE, path: '/', rpc: 'simulate' };

async function startWithNode(): Promise<Story> {
  const story = await startSignedInStory();
  await allowMainnetNode(story);
  return story;
}

/** The rows of what changes, once the node has answered. */
async function changesOf(review: Page): Promise<string[]> {
  await review.waitForSelector('[data-dry-run=known] li');
  const texts = await review.locator('[data-dry-run] li').allInnerTexts();
  return texts.map((text) => text.replace(/\s+/g, ' ').trim());
}

/** The transactions that the node was asked to simulate. */
const simulated = ({ sandbox }: Story) =>
  sandbox.traffic
    .entries()
    .filter(({ host, method }) => host === NODE && method === 'POST')
    .map(({ data }) => JSON.parse(data ?? ''))
    .filter(({ method }) => method === 'simulate')
    .map(({ params }) => params[0].tx_json);

test('the review shows what a payment changes, and asks once for what was typed', async () => {
  const story = await startWithNode();
  const review = await story.reviewSelection(story.bob());
  await review.waitForSelector('[data-checked~=destination_exists]');
  expect(simulated(story)).toEqual([]);
  await review.locator('input[name=amount]').pressSequentially('25');
  await review.locator('input[name=tag]').fill('7');
  const [own = '', other = ''] = await changesOf(review);
  expect(own).toMatch(/^You −25\.0000\d+ XRP$/);
  expect(other).toMatch(/^r\w{6}….* \+25 XRP$/);
  expect(await review.textContent('[data-dry-run]')).toContain(`As ${NODE} expects it now.`);
  const [sent = {}, ...more] = simulated(story);
  expect(more).toEqual([]);
  expect(sent).toMatchObject({ Amount: '25000000', Destination: story.bob(), DestinationTag: 7 });
  expect(Object.keys(sent)).not.toContain('TxnSignature');
});

test('a failure that the node expects is a danger, which the user can confirm', async () => {
  const story = await startWithNode();
  const review = await story.reviewSelection(
    JSON.stringify({ TransactionType: 'CheckCancel', CheckID: 'A'.repeat(64) }),
  );
  const danger = await review.waitForSelector('[data-expects=tecNO_ENTRY][role=alert]');
  expect(await danger.textContent()).toContain(
    `The node ${NODE} expects this to fail on the ledger and still cost the fee. What it refers to isn’t on the ledger.`,
  );
  expect(await review.locator('[name=understand_expected_failure]').count()).toBe(1);
  await sendAnyway(review);
  await story.sandbox.phone.nextPush();
});

test('a partial payment says how much arrives', async () => {
  const story = await startWithNode();
  const issuer = story.sandbox.phone.expectAccount('Carol').account;
  const { account } = story.sandbox.phone.active;
  const line = { issuer, currency: 'USD', limit: '1000', balance: '20' };
  for (const holder of [account, story.bob()])
    story.sandbox.ledger.account(holder).set({ OwnerCount: 1, lines: [line] });
  story.sandbox.ledger.account(issuer).set({ Flags: 0x0080_0000 });
  const review = await story.reviewSelection(
    JSON.stringify({
      TransactionType: 'Payment',
      Destination: story.bob(),
      DestinationTag: 1,
      Amount: { currency: 'USD', issuer, value: '50' },
      Flags: 131_072,
    }),
  );
  await review.waitForSelector('[data-shortfall]:has-text("Only 20 USD of 50 USD arrives.")');
});

test.each<[string, string, string, (story: Story) => void]>([
  [
    'does not know simulate',
    'unsupported',
    'The other checks still apply.',
    ({ sandbox }) => void sandbox.ledger.nodes.unknownMethods.add('simulate'),
  ],
  [
    'answers about another transaction',
    'failed',
    'makes no sense',
    ({ sandbox }) => {
      const change = (answer: { result: { tx_json: object } }) => {
        answer.result.tx_json = { ...answer.result.tx_json, Amount: '1' };
        return answer;
      };
      sandbox.faults.always(SIMULATE, { change });
    },
  ],
  [
    'answers without end',
    'failed',
    'Unknown what this would change',
    ({ sandbox }) => void sandbox.faults.always(SIMULATE, { bytes: 10_000_000 }),
  ],
])('a node that %s is named quietly and holds nothing up', async (_name, state, text, prepare) => {
  const story = await startWithNode();
  prepare(story);
  const review = await story.reviewLink(story.paymentLink());
  const block = await review.waitForSelector(`[data-dry-run=${state}]`);
  expect(await block.textContent()).toContain(text);
  expect(await review.$('[data-danger-step]')).toBeNull();
  expect(await canSend(review)).toBe(true);
});

test('a request is sent while the node is silent', async () => {
  const story = await startWithNode();
  const gate = story.sandbox.faults.next(SIMULATE, 'hold-before');
  const review = await story.reviewLink(story.paymentLink());
  await gate.arrived;
  await review.waitForSelector('[data-dry-run=asking]');
  await review.click('button.primary');
  await story.sandbox.phone.nextPush();
  gate.drop();
});

test('a node that did not answer in time is asked again when the user wants it', async () => {
  const story = await startWithNode();
  const end = story.sandbox.faults.always(SIMULATE, 'drop-before');
  const review = await story.reviewLink(story.paymentLink());
  await review.waitForSelector('[data-dry-run=failed]');
  end();
  await review.click('[data-ask-again]');
  await changesOf(review);
  expect(await review.locator('[data-ask-again]').count()).toBe(0);
});

/** Lets the review ask the platform about recipients. */
async function askAboutRecipients(story: Story): Promise<void> {
  const settings = await story.history('#settings');
  await settings.check('[name=profiles]');
  await expect
    .poll(() => settings.evaluate(() => chrome.storage.local.get('settings.profiles')))
    .toEqual({ 'settings.profiles': true });
  await settings.close();
}

const askedProfiles = ({ sandbox }: Story) =>
  sandbox.traffic.count(({ path }) => path.includes('/account-meta/'));

test('the platform is asked about a recipient only when the user lets it, and once', async () => {
  const story = await startSignedInStory();
  const known = { alias: 'Bob’s Books', kycApproved: true, blocked: true };
  story.sandbox.platform.directory.profiles.set(story.bob(), known);
  const before = await story.reviewLink(story.paymentLink());
  await before.waitForSelector('[data-ledger=off]');
  expect(await canSend(before)).toBe(true);
  expect(askedProfiles(story)).toBe(0);
  await before.close();
  await askAboutRecipients(story);
  const review = await story.reviewLink(story.paymentLink());
  await review.waitForSelector('[data-risk=blocked][role=alert]');
  expect(await review.textContent('[data-profile=xaman]')).toMatch(
    /Bob’s Books.*according to Xaman/,
  );
  expect(await review.locator('[data-contact]').count()).toBe(0);
  await review.waitForSelector('[data-verified]');
  await review.close();
  const again = await story.reviewLink(story.paymentLink());
  await again.waitForSelector('[name=understand_blocked]');
  expect(askedProfiles(story)).toBe(1);
});

test('an exchange that needs a tag gets nothing without one before the user confirms it', async () => {
  const story = await startSignedInStory();
  story.sandbox.platform.directory.profiles.set(story.bob(), { forceTag: true });
  await askAboutRecipients(story);
  const review = await story.reviewLink(`xrpl:${story.bob()}?amount=25`);
  await review.waitForSelector('[data-risk=needs-tag]');
  await review.waitForSelector('button.primary[data-open=false]');
  await review.fill('input[name=tag]', '7');
  await review.waitForSelector('button.primary[data-open=true]');
  expect(await review.locator('[data-risk=needs-tag]').count()).toBe(0);
});

import { expect, test } from 'vitest';
import { startSignedInStory } from './story';

test('the review describes the request in a sentence that follows the typed amount', async () => {
  const story = await startSignedInStory();
  const partial = { TransactionType: 'Payment', Destination: story.bob(), Flags: 131072 };
  const review = await story.reviewSelection(JSON.stringify({ ...partial, Amount: '25000000' }));
  const sentence = () => review.textContent('[data-sentence] > p');
  expect(await sentence()).toContain(`25 XRP`);
  await review.fill('[name=amount]', '0.5');
  await review.waitForFunction(
    () => document.querySelector('[data-sentence]')?.textContent?.includes('0.5 XRP') === true,
  );
});

test('a plain payment has a sentence in the review and in the history', async () => {
  const story = await startSignedInStory();
  const expected = `Sends 25 XRP to ${story.bob()}.`;
  const review = await story.reviewLink(story.paymentLink());
  expect(await review.textContent('[data-sentence]')).toBe(expected);
  await review.click('button.primary');
  await review.waitForSelector('[data-status=pushed]');
  const history = await story.history();
  await history.click('.entry');
  expect(await history.textContent('article [data-sentence] > p')).toBe(expected);
});

test('the review describes a batch step by step, and what has no sentence by its fields only', async () => {
  const story = await startSignedInStory();
  const inner = { TransactionType: 'TicketCreate', Account: story.bob(), TicketCount: 1 };
  const RawTransaction = { ...inner, Flags: 1073741824, Fee: '0', SigningPubKey: '', Sequence: 1 };
  const RawTransactions = [{ RawTransaction }, { RawTransaction }];
  const batch = { TransactionType: 'Batch', Flags: 65536, RawTransactions };
  const review = await story.reviewSelection(JSON.stringify(batch));
  expect(await review.locator('[data-sentence] li').allTextContents()).toEqual([
    `By ${story.bob()}:Reserves sequence numbers for later use, as tickets: 1.`,
    `By ${story.bob()}:Reserves sequence numbers for later use, as tickets: 1.`,
  ]);
  expect(
    await review.locator('[data-field=RawTransactions] [data-field=TicketCount]').count(),
  ).toBe(2);
  await review.close();
  const unknown = await story.reviewSelection(
    JSON.stringify({ TransactionType: 'AccountSet', WalletSize: 1 }),
  );
  expect(await unknown.textContent('[data-field=WalletSize]')).toBe('1');
  expect(await unknown.locator('[data-sentence]').count()).toBe(0);
});

test('the review describes and weighs a deposit into a vault, and signs nothing of validators', async () => {
  const story = await startSignedInStory();
  const VaultID = 'AB'.repeat(32);
  const deposit = { TransactionType: 'VaultDeposit', VaultID, Amount: '2500000' };
  const review = await story.reviewSelection(JSON.stringify(deposit));
  expect(await review.textContent('[data-sentence] > p')).toBe(
    `Deposits 2.5 XRP into the vault ${VaultID} in exchange for shares.`,
  );
  expect(await review.textContent('[data-risk=vault]')).toContain('You may get back less');
  await review.close();
  const amendment = { TransactionType: 'EnableAmendment', Amendment: VaultID, LedgerSequence: 1 };
  const refused = await story.reviewSelection(JSON.stringify(amendment));
  expect(await refused.textContent('[data-found=nothing]')).toContain('Only validators');
});

import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { blobHex } from './blob-hex';
import { CREATE_PAYLOAD, canSend, type Story, shareBrowser, startSignedInStory } from './story';

shareBrowser();

/** Opens the collapsed sections with the further fields and the JSON. */
async function openMoreAndJson(review: Page): Promise<void> {
  await review.click('[data-more] > summary');
  await review.click('[data-json] > summary');
}

/** Sends the request. @returns the JSON that the window shows and the body that the platform got */
async function send(story: Story, review: Page): Promise<{ shown: string; wire: string }> {
  await review.waitForSelector('button.primary:enabled');
  const shown = JSON.parse((await review.textContent('[data-raw]')) ?? '');
  await review.click('button.primary');
  const { data = '' } = await story.sandbox.traffic.waitFor(
    ({ method, path }) => method === CREATE_PAYLOAD.method && path === CREATE_PAYLOAD.path,
  );
  return { shown: JSON.stringify(shown), wire: data };
}

test('the request contains every edited field and equals the JSON that the review shows', async () => {
  const story = await startSignedInStory();
  const review = await story.reviewLink(story.paymentLink());
  await openMoreAndJson(review);
  await review.fill('[name=amount]', '0.5');
  await review.fill('[name=tag]', '4294967295');
  await review.fill('[name=memo]', 'Grüße 🥐');
  await review.fill('[name=instruction]', 'Bread for Sunday');
  await review.selectOption('[name=expire]', '60');
  await review.check('[name=signOnly]');
  const { shown, wire } = await send(story, review);
  expect(wire).toBe(shown);
  expect(JSON.parse(wire)).toMatchObject({
    txjson: {
      TransactionType: 'Payment',
      Destination: story.bob(),
      Amount: '500000',
      DestinationTag: 4294967295,
      Memos: [{ Memo: { MemoData: Buffer.from('Grüße 🥐').toString('hex').toUpperCase() } }],
    },
    options: { submit: false, multisign: false, expire: 60, force_network: 'MAINNET' },
    custom_meta: { instruction: 'Bread for Sunday' },
  });
});

test.each([
  ['amount', '1.0000001', '1.000001'],
  ['tag', '4294967296', '0'],
  ['memo', 'x'.repeat(901), 'x'.repeat(900)],
])('the field %s refuses an invalid value with a reason and accepts a valid one', async (name, invalid, valid) => {
  const story = await startSignedInStory();
  const review = await story.reviewLink(story.paymentLink());
  await openMoreAndJson(review);
  await review.fill(`[name=${name}]`, invalid);
  await review.waitForSelector('button.primary[data-armed=true]:disabled');
  const input = review.locator(`[name=${name}]`);
  expect(await input.getAttribute('aria-invalid')).toBe('true');
  const errorId = await input.getAttribute('aria-describedby');
  expect(await review.textContent(`[id="${errorId}"]`)).toMatch(/\w+/);
  await input.fill(valid);
  await review.waitForSelector('button.primary:enabled');
});

test('the JSON editor shows the position of an error, and the review follows valid JSON', async () => {
  const story = await startSignedInStory();
  const review = await story.reviewSelection(
    JSON.stringify({ TransactionType: 'TicketCreate', TicketCount: 3 }),
  );
  await openMoreAndJson(review);
  await review.fill('[name=json]', '{"TransactionType": "TicketCreate",\n "TicketCount": }');
  expect(await review.textContent('[data-json-fault]')).toContain('Line 2, column 17');
  expect(await canSend(review)).toBe(false);
  await review.fill(
    '[name=json]',
    '{"TransactionType": "TicketCreate", "TicketCount": 3, "Note": 1}',
  );
  await review.waitForSelector('[data-fault]');
  expect(await canSend(review)).toBe(false);
  await review.fill('[name=json]', "{TransactionType: 'TicketCreate', TicketCount: 9,}");
  expect(await review.textContent('[data-field=TicketCount]')).toBe('9');
  const { shown, wire } = await send(story, review);
  expect(wire).toBe(shown);
  expect(JSON.parse(wire).txjson).toEqual({ TransactionType: 'TicketCreate', TicketCount: 9 });
});

test('flags by name and a memo in text are sent in the form of the ledger', async () => {
  const story = await startSignedInStory();
  const review = await story.reviewSelection(
    JSON.stringify({
      TransactionType: 'AccountSet',
      Flags: { tfRequireDestTag: true },
      Memos: [{ Memo: { MemoData: 'Thank you' } }],
    }),
  );
  expect(await review.textContent('[data-risk=text-as-hex]')).toContain('MemoData');
  const { wire } = await send(story, review);
  expect(JSON.parse(wire).txjson).toEqual({
    TransactionType: 'AccountSet',
    Flags: 65_536,
    Memos: [{ Memo: { MemoData: '5468616E6B20796F75' } }],
  });
});

test('a secret typed into the JSON is not repeated in the error and disables sending', async () => {
  const story = await startSignedInStory();
  const review = await story.reviewSelection(
    JSON.stringify({ TransactionType: 'TicketCreate', TicketCount: 3 }),
  );
  await openMoreAndJson(review);
  const seed = 'sn3nxiW7v8KXzPzAqzyHXbSSKNuN9';
  await review.fill(
    '[name=json]',
    `{"TransactionType":"TicketCreate","TicketCount":3,"secret":"${seed}"}`,
  );
  expect(await review.textContent('[data-json-fault]')).not.toContain(seed);
  expect(await canSend(review)).toBe(false);
});

test.each([
  ['memo', 'sn3nxiW7v8KXzPzAqzyHXbSSKNuN9'],
  ['instruction', 'my seed: sn3nxiW7v8KXzPzAqzyHXbSSKNuN9'],
])('a secret typed as the %s disables sending', async (name, secret) => {
  const story = await startSignedInStory();
  const review = await story.reviewLink(story.paymentLink());
  await openMoreAndJson(review);
  await review.fill(`[name=${name}]`, secret);
  await review.waitForSelector('button.primary[data-armed=true]:disabled');
  await review.fill(`[name=${name}]`, 'Thanks');
  await review.waitForSelector('button.primary:enabled');
});

test('an unsigned blob is sent as a blob, and as JSON after a change', async () => {
  const story = await startSignedInStory();
  const hex = blobHex({
    TransactionType: 'Payment',
    Account: story.bob(),
    Destination: story.sandbox.phone.active.account,
    Amount: '7000000',
    Fee: '12',
    Sequence: 1,
  });
  const review = await story.reviewSelection(hex);
  const { shown, wire } = await send(story, review);
  expect(wire).toBe(shown);
  expect(JSON.parse(wire).txblob).toBe(hex);
  expect(JSON.parse(wire)).not.toHaveProperty('txjson');
  await review.close();
  story.sandbox.traffic.clear();
  const changed = await story.reviewSelection(hex);
  await changed.fill('[name=amount]', '8');
  const second = await send(story, changed);
  expect(JSON.parse(second.wire).txjson.Amount).toBe('8000000');
  expect(JSON.parse(second.wire)).not.toHaveProperty('txblob');
});

test('the warning about a duplicate cancels the earlier request', async () => {
  const story = await startSignedInStory();
  const { uuid, review: first } = await story.pay();
  await first.close();
  const review = await story.reviewLink(story.paymentLink());
  await review.waitForSelector('[data-twin]');
  await review.click('[data-twin] button:has-text("Cancel")');
  await review.waitForSelector('[data-twin]', { state: 'detached' });
  expect(story.sandbox.platform.findPayload(uuid)?.cancelled).toBe(true);
});

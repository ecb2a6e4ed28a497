import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { exportedFacts } from '../../src/core/history/files/file-form';
import { newIdentifier } from '../../src/core/request/identifier';
import type { SignRequest } from '../../src/core/request/sign-request';
import { SANDBOX_API_KEY } from '../../src/sandbox/state/application';
import { seedHistoryExpression } from '../../src/tools/browser/seed-history';
import { requestRow } from '../core/request/request-row';
import { createPayloadAs, signInBody } from '../relay/foreign-payload';
import { CREATE_PAYLOAD, type Story, shareBrowser, startSignedInStory, startStory } from './story';

shareBrowser();

const ACCOUNT = 'rPT1Sjq2YGrBMTttX4GZHjKu9dyfzbpAYe';
const DAY = 86_400_000;

/** Fills the history. @returns its page, indexed, with the section of files open */
async function openSeededHistory(
  story: Story,
  count: number,
  { newest = Date.now() - 3_600_000, found = count } = {},
): Promise<Page> {
  const page = await story.history();
  const seed = { count, newest, account: ACCOUNT, destinations: [story.bob()] };
  await page.evaluate(seedHistoryExpression(seed));
  await page.reload();
  await page.waitForSelector(`[data-found="${found}"][data-preparing="0"]`);
  await page.click('.files > summary');
  return page;
}

/** Presses the button with this text. @returns the text of the file that it saves */
async function readSavedFile({ companion }: Story, page: Page, name: string): Promise<string> {
  const press = () => page.click(`text="${name}"`);
  return await readFile(await companion.saveFile(page, press), 'utf8');
}

async function chooseHistoryFile(page: Page, text: string): Promise<void> {
  const file = { name: 'history.json', mimeType: 'application/json', buffer: Buffer.from(text) };
  await page.setInputFiles('[name=history-file]', file);
}

function requestsIn(text: string): SignRequest[] {
  return JSON.parse(text).requests;
}

const removedStoreScript = (work: string) => `new Promise((resolve) => {
  indexedDB.open('companion').onsuccess = ({ target: { result: db } }) => {
    const tx = db.transaction('removed', 'readwrite');
    const store = tx.objectStore('removed');
    let answer;
    ${work}
    tx.oncomplete = () => { db.close(); resolve(answer?.result); };
  };
})`;
const countRemovedScript = removedStoreScript('answer = store.count();');
const ageRemovedScript =
  removedStoreScript(`store.openCursor().onsuccess = ({ target: { result } }) => {
  if (!result) return;
  result.update({ ...result.value, removedAt: Date.now() - 660_000 });
  result.continue();
};`);

const previewText = (page: Page) => page.locator('[data-preview] [role=status]').innerText();

test('an import restores the requests that were exported and deleted', async () => {
  const story = await startStory();
  const page = await openSeededHistory(story, 700);
  const before = await story.storedRequests();
  const text = await readSavedFile(story, page, 'Export JSON');
  expect(requestsIn(text)).toEqual(before.map(exportedFacts));
  await chooseHistoryFile(page, text);
  await expect.poll(() => previewText(page)).toContain('New: 0 · Duplicates: 700');
  await page.click('[data-preview] >> text=Cancel');
  await page.click('text="Delete all…"');
  await page.waitForSelector('[data-sure]:has-text("Delete 700 requests?")');
  await page.click('text="Delete 700"');
  await page.waitForSelector('[data-deleted="700"]');
  await page.waitForSelector('text=No requests yet');
  await page.click('text="Delete permanently"');
  await page.waitForSelector('[data-deleted]', { state: 'detached' });
  await chooseHistoryFile(page, text);
  await expect.poll(() => previewText(page)).toContain('New: 700 · Duplicates: 0');
  expect(await story.storedRequests()).toEqual([]);
  await page.click('text="Import 700"');
  await page.waitForSelector('[data-found="700"]');
  const after = await story.storedRequests();
  expect(after.map(exportedFacts)).toEqual(before.map(exportedFacts));
  const isQuiet = ({ importedAt, untold, unchecked }: SignRequest) =>
    importedAt && !untold && !unchecked;
  expect(after.filter((row) => !isQuiet(row))).toEqual([]);
  await page.click('text="Undo import"');
  await page.waitForSelector('text=700 requests removed');
  expect(await story.storedRequests()).toEqual([]);
});

test('only the listed requests are exported or deleted, and undo works after a reload', async () => {
  const story = await startStory();
  const page = await openSeededHistory(story, 700);
  const rows = await story.storedRequests();
  const rejected = rows.filter(({ resolvedAt, signed }) => resolvedAt && !signed);
  await page.click('.filters > summary');
  await page.selectOption('[name=by-status]', 'rejected');
  await page.waitForSelector(`[data-found="${rejected.length}"]`);
  expect(requestsIn(await readSavedFile(story, page, 'Export JSON'))).toEqual(
    rejected.map(exportedFacts),
  );
  const csv = await readSavedFile(story, page, 'Export CSV');
  expect(csv.split('\r\n')).toHaveLength(rejected.length + 2);
  expect(csv).toMatch(/^\ufeffidentifier,created,status,/);
  await page.click(`text="Delete the ${rejected.length} found…"`);
  await page.click(`text="Delete ${rejected.length}"`);
  await page.waitForSelector('[data-found="0"]');
  expect(await story.storedRequests()).toHaveLength(700 - rejected.length);
  await page.reload();
  await page.waitForSelector(`[data-found="${700 - rejected.length}"]`);
  await page.click('[data-deleted] >> text=Undo');
  await page.waitForSelector('[data-found="700"]');
  expect(await story.storedRequests()).toEqual(rows);
});

test('ten minutes after a deletion undo ends, and the deleted requests are erased', async () => {
  const story = await startStory();
  const page = await openSeededHistory(story, 30);
  await page.click('.entry');
  await page.waitForSelector('.details');
  await page.click('text="Delete all…"');
  await page.click('text="Delete 30"');
  await page.waitForSelector('[data-deleted="30"]');
  // The open details close, too.
  await page.waitForSelector('.details', { state: 'detached' });
  await page.reload();
  await page.waitForSelector('[data-deleted="30"]');
  await page.evaluate(ageRemovedScript);
  await page.reload();
  await page.waitForSelector('.history');
  await expect.poll(() => page.evaluate(countRemovedScript)).toBe(0);
  await page.waitForSelector('[data-deleted]', { state: 'detached' });
});

test('the keyboard deletes a request in its details and undoes the deletion', async () => {
  const story = await startStory();
  const page = await openSeededHistory(story, 30);
  await page.click('.entry');
  await page.focus('.details >> text=Delete this request');
  await page.keyboard.press('Enter');
  await page.waitForSelector('[data-found="29"]');
  await page.waitForSelector('.details', { state: 'detached' });
  const focused = () => page.evaluate(() => document.activeElement?.textContent);
  await expect.poll(focused).toBe('Undo');
  await page.keyboard.press('Enter');
  await page.waitForSelector('[data-found="30"]');
});

test('a deletion keeps open requests and shows how many', async () => {
  const story = await startSignedInStory();
  const { uuid } = await story.pay();
  const page = await openSeededHistory(story, 30, { found: 31 });
  await page.click('text="Delete all…"');
  await page.waitForSelector('[data-sure]:has-text("1 kept because it’s still pending")');
  await page.click('text="Delete 30"');
  await page.waitForSelector('[data-found="1"]');
  await page.waitForSelector('[role=status]:has-text("1 kept because it’s still pending")');
  await page.click('.entry');
  await page.waitForSelector('.details');
  expect(await page.locator('.details >> text=Delete this request').count()).toBe(0);
  await story.sandbox.phone.sign(uuid);
  await page.waitForSelector('.details >> text=Delete this request');
});

test('an import takes only the valid requests of a hostile file and sends none', async () => {
  const story = await startSignedInStory();
  const page = await openSeededHistory(story, 12);
  const text = await readSavedFile(story, page, 'Export JSON');
  const [first, second, third, ...others] = requestsIn(text);
  await page.click('text="Delete all…"');
  await page.click('text="Delete 12"');
  await page.waitForSelector('[data-deleted="12"]');
  const { uuid: _uuid, sentAt: _sent, postedAt: _posted, ...unsent } = first as SignRequest;
  const countBefore = (await story.storedRequests()).length;
  const hostile = [
    {
      ...unsent,
      account: story.sandbox.phone.active.account,
      apiKey: SANDBOX_API_KEY,
      answer: undefined,
      resolvedAt: undefined,
      expiredAt: undefined,
      cancelledAt: undefined,
      open: 1,
    },
    { ...second, account: 'rPT1Sjq2YGrBMTttX4GZHjKu9dyfzbpAYf' },
    { ...third, site: '<img/src=x>', createdAt: Date.now() + 9 * DAY },
    ...others,
    'nothing',
  ];
  await chooseHistoryFile(
    page,
    JSON.stringify({ ...JSON.parse(text), requests: hostile }, null, 2),
  );
  await expect.poll(() => previewText(page)).toMatch(/New: 10 .* Invalid: 3/);
  const previewed = await page.locator('[data-preview]').innerText();
  expect(previewed).toContain('Request 2: “account” is missing');
  expect(previewed).toContain('Request 3: “createdAt” is missing');
  expect(previewed).toContain('Request 13 is not a request');
  await page.click('text="Import 10"');
  await page.waitForSelector(`[data-found="${countBefore + 10}"]`);
  await page.reload();
  await page.waitForSelector(`[data-found="${countBefore + 10}"]`);
  // That nothing is sent has no event: the worker gets time for it.
  await page.waitForTimeout(1000);
  const row = (await story.storedRequests()).find(
    ({ identifier }) => identifier === unsent.identifier,
  );
  expect(row?.open).toBeUndefined();
  expect(row?.postedAt).toBeUndefined();
  const isPost = ({ method, path }: { method: string; path: string }) =>
    method === CREATE_PAYLOAD.method && path === CREATE_PAYLOAD.path;
  expect(story.sandbox.traffic.count(isPost)).toBe(0);
});

test.each([
  ['{"a":1}', 'wasn’t exported from Xaman Companion'],
  ['identifier,created\n', 'JSON file is incomplete'],
  [
    '{"format":"xaman-companion-history","version":9,"requests":[]}',
    'newer version of Xaman Companion',
  ],
  ['{"format":"xaman-companion-history","version":1,"requests":[]}', 'contains no requests'],
])('the import says why it refuses the file %j', async (text, message) => {
  const story = await startStory();
  const page = await story.history();
  await page.click('.files > summary');
  await chooseHistoryFile(page, text);
  await page.waitForSelector(`[role=alert]:has-text("${message}")`);
});

test('a long export or deletion shows its progress and can be cancelled', async () => {
  const story = await startStory();
  const page = await openSeededHistory(story, 8000);
  await page.click('text="Export JSON"');
  await page.waitForSelector('[data-job=export] progress');
  await page.click('[data-job=export] >> text=Cancel');
  await page.waitForSelector('text=No file was saved');
  await page.click('text="Delete all…"');
  await page.click('text=/^Delete 8,000$/');
  await page.waitForSelector('[data-job=remove]');
  await page.click('[data-job=remove] >> text=Cancel');
  await page.waitForSelector('[data-deleted]');
  const remaining = (await story.storedRequests()).length;
  expect(remaining).toBeGreaterThan(0);
  expect(remaining).toBeLessThan(8000);
  await page.waitForSelector(`[data-deleted="${8000 - remaining}"]`);
  await page.click('text="Undo"');
  await page.waitForSelector('[data-found="8000"]');
});

test('a shorter retention deletes older requests after it showed how many', async () => {
  const story = await startStory();
  const history = await openSeededHistory(story, 300, { newest: Date.now() - 89 * DAY });
  await history.close();
  const page = await story.history('#settings');
  await page.check('[name=retention][value="365"]');
  await page.waitForSelector('[data-setting=retention] >> text="Saved."');
  await page.check('[name=retention][value="90"]');
  const question = page.locator('[data-setting=retention] [data-sure] [role=status]');
  const count = Number(/\d+/.exec(await question.innerText())?.[0]);
  expect(count).toBeGreaterThan(100);
  expect(count).toBeLessThan(300);
  expect(await story.storedRequests()).toHaveLength(300);
  await page.click(`text="Delete ${count}"`);
  await page.waitForSelector(`text=${count} older requests deleted`);
  expect(await story.storedRequests()).toHaveLength(300 - count);
  await page.close();
  const again = await story.history();
  await again.evaluate(
    seedHistoryExpression({
      count: 5,
      newest: 1e12,
      account: ACCOUNT,
      destinations: [story.bob()],
    }),
  );
  await again.reload();
  await expect.poll(async () => (await story.storedRequests()).length).toBe(300 - count);
});

test('an imported request shows code and link only when the platform has its payload', async () => {
  const story = await startSignedInStory();
  const { account, apiKey, jwt = '' } = await story.storedSession();
  const createdAt = Date.now() - 60_000;
  const create = (name: string) => createPayloadAs(story.sandbox, jwt, signInBody(account, name));
  /** A request for the file. `name` is the identifier of the payload that it names. */
  const requestFor = async (identifier: string, name: string) => ({
    ...requestRow({ account, apiKey, identifier, createdAt, sentAt: createdAt, pushed: false }),
    uuid: await create(name),
    body: {
      txjson: { TransactionType: 'Payment', Destination: story.bob(), Amount: '1000000' },
      options: { submit: true, multisign: false, expire: 1440, signers: [account] },
      custom_meta: { identifier },
    },
  });
  const own = newIdentifier(createdAt, new Uint8Array(10).fill(1));
  const foreign = newIdentifier(createdAt, new Uint8Array(10).fill(2));
  const requests = [await requestFor(own, own), await requestFor(foreign, 'of-a-stranger')];
  const page = await story.history();
  await page.click('.files > summary');
  const frame = { format: 'xaman-companion-history', version: 1 };
  await chooseHistoryFile(page, JSON.stringify({ ...frame, requests }));
  await page.click('text="Import 2"');
  await page.waitForSelector('[data-found="2"]');
  await page.close();
  const details = await story.history();
  await details.click(`[data-request="${own}"]`);
  await details.waitForSelector('.details svg.qr');
  await details.click(`[data-request="${foreign}"]`);
  await details.waitForSelector('.details [data-unproven]');
  const uuid = requests[1]?.uuid ?? '?';
  await story.sandbox.traffic.waitFor(({ path }) => path.endsWith(`/payload/${uuid}`));
  // That no code appears has no event: the details get time for the answer.
  await details.waitForTimeout(1000);
  expect(await details.locator('.details svg.qr, .details a[href*="/sign/"]').count()).toBe(0);
});

test('an outcome that only the file says is shown as the file’s', async () => {
  const story = await startSignedInStory();
  const page = await openSeededHistory(story, 3);
  const text = await readSavedFile(story, page, 'Export JSON');
  await page.click('text="Delete all…"');
  await page.click('text="Delete 3"');
  await page.waitForSelector('[data-deleted="3"]');
  await chooseHistoryFile(page, text);
  await page.click('text="Import 3"');
  await page.waitForSelector('[data-found="3"]');
  await page.click('[data-request]');
  await page.waitForSelector('.details [data-from-file]');
  expect(await page.textContent('.details .chip[data-status]')).toMatch(/^Imported: /);
  expect(await page.locator('.details .chip.good').count()).toBe(0);
  expect(await page.textContent('.timeline')).toContain('imported file');
});

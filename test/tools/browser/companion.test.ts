import { rm } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Companion } from '../../../src/tools/browser/companion';
import { kill, launchCompanion, restart } from '../../../src/tools/browser/launch-companion';
import { removeProfile } from '../../../src/tools/browser/profile';
import { writeExtension } from '../../../src/tools/browser/throwaway-extension';

const worker = `
  globalThis.clicks = [];
  chrome.runtime.onInstalled.addListener(() =>
    chrome.contextMenus.create({ id: 'item', title: 'Item', contexts: ['selection'] }));
  chrome.contextMenus.onClicked.addListener((info, tab) => {
    clicks.push({ info, tab });
    chrome.windows.create({ url: 'review.html', type: 'popup' });
  });
  chrome.runtime.onMessage.addListener((message, sender, answer) => { answer('pong'); });
`;
const popup = `<!doctype html><title>popup</title><button id="go">press me</button>
  <button id="bye">bye</button><p id="answer"></p><script src="popup.js"></script>`;
const popupScript = `
  document.getElementById('go').onclick = async (event) => {
    const answer = await chrome.runtime.sendMessage('ping');
    document.getElementById('answer').textContent = answer + ' ' + event.isTrusted;
  };
  document.getElementById('bye').onclick = () => window.close();
`;

let dir: string;
let companion: Companion;

beforeAll(async () => {
  dir = await writeExtension(
    {
      // With an id Firefox keeps it after a restart.
      browser_specific_settings: { gecko: { id: 'throwaway@companion.example' } },
      permissions: ['contextMenus', 'storage', 'identity'],
      background: { service_worker: 'worker.js' },
      action: { default_popup: 'popup.html' },
    },
    {
      'worker.js': worker,
      'popup.html': popup,
      'popup.js': popupScript,
      'review.html': '<!doctype html><title>review</title><p>review',
    },
  );
  companion = await launchCompanion({ extensionDir: dir, colorScheme: 'dark' });
});

afterAll(async () => {
  await companion?.close();
  await removeProfile(companion.profile);
  await rm(dir, { recursive: true, force: true });
});

describe('the browser driver', () => {
  test('stops the worker and starts it again', async () => {
    expect(await (await companion.worker()).evaluate(() => 1 + 1)).toBe(2);
    for (let round = 0; round < 3; round += 1) {
      await companion.stopWorker();
      expect(await companion.workerRunning()).toBe(false);
      expect(await (await companion.worker()).evaluate(() => chrome.runtime.id)).toBe(companion.id);
    }
  });

  test('opens the popup without starting the worker, and clicks in it', async () => {
    await companion.stopWorker();
    const openedPopup = await companion.openPopup();
    expect(await companion.workerRunning()).toBe(false);
    expect(await openedPopup.text()).toContain('press me');
    expect(await openedPopup.evaluate('matchMedia("(prefers-color-scheme: dark)").matches')).toBe(
      true,
    );
    await openedPopup.click('#go');
    await openedPopup.waitFor({ text: 'pong true' });
    expect(await companion.workerRunning()).toBe(true);
    await openedPopup.click('#bye');
    await openedPopup.closed;
    const again = await companion.openPopup();
    await again.close();
  });

  test('clicks a menu item in the page’s tab and finds the window that it opens', async () => {
    const first = await companion.openPage('review.html?one');
    await companion.openPage('review.html?two');
    await companion.stopWorker();
    const click = { menuItemId: 'item', selectionText: 'chosen', pageUrl: first.url() };
    await companion.contextMenu(click, first);
    const clicks = await (await companion.worker()).evaluate('clicks');
    expect(clicks).toMatchObject([
      { info: { selectionText: 'chosen' }, tab: { url: first.url(), active: true } },
    ]);
    const opened = await companion.nextWindow('review.html');
    expect(await opened.title()).toBe('review');
  });

  test('keeps stored data after a restart and after a kill', async () => {
    const write = async (value: string): Promise<void> => {
      const current = await companion.worker();
      await current.evaluate((text) => chrome.storage.local.set({ kept: text }), value);
    };
    const read = async (): Promise<unknown> =>
      await (await companion.worker()).evaluate(() => chrome.storage.local.get('kept'));
    await write('one');
    companion = await restart(companion);
    expect(await read()).toEqual({ kept: 'one' });
    await write('two');
    await kill(companion);
    companion = await restart(companion);
    expect(await read()).toEqual({ kept: 'two' });
  });
});

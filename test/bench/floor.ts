import type { BrowserName } from '../browser/companion.js';
import { writeExtension } from '../browser/throwaway-extension.js';

/**
 * The least an extension can be: a worker that answers a message at once and opens a window when
 * its menu item is clicked, and a popup of one sentence, which is that window too.
 * What the companion needs beyond it is the companion's own cost. Gives back its folder.
 */
export async function writeFloor(browser: BrowserName = 'chromium'): Promise<string> {
  return await writeExtension(
    {
      name: 'floor',
      ...(browser === 'firefox'
        ? {
            background: { scripts: ['worker.js'] },
            browser_specific_settings: { gecko: { id: 'floor@bench.example' } },
          }
        : { background: { service_worker: 'worker.js', type: 'module' } }),
      action: { default_popup: 'src/popup/index.html' },
      permissions: ['contextMenus'],
    },
    {
      'worker.js': `chrome.runtime.onMessage.addListener((_m, _s, answer) => { answer({}); });
        chrome.contextMenus.onClicked.addListener(() =>
          chrome.windows.create({ url: 'src/popup/index.html', type: 'popup', width: 460, height: 700 }));`,
      'src/popup/index.html':
        '<!doctype html><meta charset="utf-8"><title>floor</title><p>floor</p><script type="module" src="main.js"></script>',
      // The extension's policy allows no inline script: a module file is its inline module.
      'src/popup/main.js': "document.documentElement.dataset.ready = '';",
    },
  );
}

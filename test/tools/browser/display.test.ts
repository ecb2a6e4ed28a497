import { rm } from 'node:fs/promises';
import { test } from 'vitest';
import { startDisplay } from '../../../src/tools/browser/display';
import { BROWSER, launchCompanion } from '../../../src/tools/browser/launch-companion';
import { screenPoint } from '../../../src/tools/browser/screen-point';
import { writeExtension } from '../../../src/tools/browser/throwaway-extension';

test.runIf(process.platform === 'linux')(
  'clicks of the display are trusted, and a headed popup closes when the browser is focused again',
  async () => {
    const display = await startDisplay();
    const dir = await writeExtension(
      { background: { service_worker: 'w.js' }, action: { default_popup: 'popup.html' } },
      {
        'w.js': '',
        'popup.html': '<!doctype html><p>popup',
        'page.html':
          '<!doctype html><title>page</title><button>press</button><script src="p.js"></script>',
        'p.js': 'document.onclick = (event) => { document.title = "clicked " + event.isTrusted; };',
      },
    );
    const companion = await launchCompanion({
      extensionDir: dir,
      headless: false,
      display: display.display,
    });
    try {
      const page = await companion.openPage('page.html');
      const { x, y } = await screenPoint(page, 'button');
      await display.click(x, y);
      await page.waitForFunction(() => document.title === 'clicked true');
      const popup = await companion.openPopup();
      await popup.waitFor({ text: 'popup' });
      // The popup stays open while another program has the focus, and closes afterwards.
      await display.focusOther();
      await display.focus(BROWSER === 'firefox' ? 'Mozilla Firefox' : 'Chromium');
      await popup.closed;
    } finally {
      await companion.close();
      await display.close();
      await rm(dir, { recursive: true, force: true });
    }
  },
);

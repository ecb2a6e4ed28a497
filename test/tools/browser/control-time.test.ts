import { rm } from 'node:fs/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { BenchBrowser } from '../../../src/tools/bench/browser/bench-browser';
import { chromiumBench } from '../../../src/tools/bench/chromium/chromium-bench';
import { firefoxBench } from '../../../src/tools/bench/firefox/firefox-bench';
import { BROWSER } from '../../../src/tools/browser/companion';
import { writeExtension } from '../../../src/tools/browser/throwaway-extension';

const CONTROL = { field: 'textarea', effect: 'button:not([disabled])' };
const LATE = 700;

const page = (script: string) => `<!doctype html><title>control</title><form><textarea></textarea>
  <button disabled>go</button></form><script src="${script}"></script>`;
const enable =
  "document.querySelector('textarea').oninput = () => { document.querySelector('button').disabled = false; };";

let dir: string;
let browser: BenchBrowser;

beforeAll(async () => {
  dir = await writeExtension(
    {
      background: { service_worker: 'worker.js' },
      browser_specific_settings: { gecko: { id: 'control@bench.example' } },
    },
    {
      'worker.js': '',
      'now.html': page('now.js'),
      'now.js': enable,
      'late.html': page('late.js'),
      // Drawn at once, and deaf for as long.
      'late.js': `setTimeout(() => { ${enable} }, ${LATE});`,
    },
  );
  browser = await (BROWSER === 'firefox' ? firefoxBench : chromiumBench).start([dir]);
});

afterAll(async () => {
  await browser?.close();
  await rm(dir, { recursive: true, force: true });
});

test('a control counts from when a press on it takes effect, not from when it is drawn', async () => {
  const [extension] = browser.extensions;
  expect(await extension?.controlTime('late.html', CONTROL)).toBeGreaterThanOrEqual(LATE);
  expect(await extension?.paintTime('late.html')).toBeLessThan(LATE);
});

test('a control whose page listens at once is pressed with the first press', async () => {
  const [extension] = browser.extensions;
  const now = await extension?.controlTime('now.html', CONTROL);
  expect(now).toBeLessThan((await extension?.controlTime('late.html', CONTROL)) ?? 0);
});

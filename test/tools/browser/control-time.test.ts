import { rm } from 'node:fs/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { BenchBrowser } from '../../../src/tools/bench/browser/bench-browser';
import { chromiumBench } from '../../../src/tools/bench/chromium/chromium-bench';
import { firefoxBench } from '../../../src/tools/bench/firefox/firefox-bench';
import { BROWSER } from '../../../src/tools/browser/launch-companion';
import { writeExtension } from '../../../src/tools/browser/throwaway-extension';

const CONTROL = { field: 'textarea', effect: 'button:not([disabled])' };
/** Milliseconds after which the late page listens. */
const DELAY_MS = 700;

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
      // Drawn at once, but it listens only after the delay.
      'late.js': `setTimeout(() => { ${enable} }, ${DELAY_MS});`,
    },
  );
  browser = await (BROWSER === 'firefox' ? firefoxBench : chromiumBench).start([dir]);
});

afterAll(async () => {
  await browser?.close();
  await rm(dir, { recursive: true, force: true });
});

test('controlTime measures until a press takes effect, not until the control is drawn', async () => {
  const [extension] = browser.extensions;
  expect(await extension?.controlTime('late.html', CONTROL)).toBeGreaterThanOrEqual(DELAY_MS);
  expect(await extension?.paintTime('late.html')).toBeLessThan(DELAY_MS);
});

test('controlTime is short when the page listens at once', async () => {
  const [extension] = browser.extensions;
  const now = await extension?.controlTime('now.html', CONTROL);
  expect(now).toBeLessThan((await extension?.controlTime('late.html', CONTROL)) ?? 0);
});

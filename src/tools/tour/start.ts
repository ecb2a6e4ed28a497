import { parseArgs } from 'node:util';
import { build } from 'vite';
import { startSandbox } from '../../sandbox/sandbox';
import { findBrowser } from '../browser/find-browser';
import { findFirefox } from '../browser/firefox/find-firefox';
import { ensureReady } from '../machine/ready';
import { runByHand } from './by-hand';
import { startRelayForSandbox } from './relay';
import { runTour } from './tour';

/**
 * `npm start`: builds the extension, starts the sandbox and opens a browser for the user. With
 * `--tour`, or without a display, it runs the tour instead.
 */
export async function start(): Promise<void> {
  const flag = { type: 'boolean', default: false } as const;
  const { values } = parseArgs({ options: { tour: flag, firefox: flag, relay: flag } });
  const browser = values.firefox ? 'firefox' : 'chromium';
  await ensureReady([values.firefox ? 'firefox' : 'browser']);
  console.log('Building the extension…');
  await build({ logLevel: 'warn', mode: values.firefox ? 'firefox' : 'production' });
  const sandbox = await startSandbox();
  const relay = values.relay ? await startRelayForSandbox(sandbox) : undefined;
  try {
    const found = await (values.firefox ? findFirefox() : findBrowser());
    console.log(`The sandbox runs at ${sandbox.homeUrl}. The browser is ${found?.name}.`);
    if (relay) {
      const url = `http://localhost:${relay.port}`;
      console.log(`A relay runs at ${url}. Connect the extension to it under Activity → Settings.`);
    }
    if (values.tour || !hasDisplay()) await runTour(sandbox, browser);
    else await runByHand(sandbox, browser);
  } finally {
    await relay?.stop(0);
    await sandbox.close();
  }
}

function hasDisplay(): boolean {
  if (process.platform !== 'linux') return true;
  return Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

import { parseArgs } from 'node:util';
import { build } from 'vite';
import { startSandbox } from '../../src/sandbox/sandbox';
import { findBrowser } from '../browser/find';
import { ensureReady } from '../machine/ready';
import { runByHand } from './by-hand';
import { runTour } from './tour';

/** `npm start`: builds, starts the sandbox, and shows the main job: by hand, or as a tour. */
async function start(): Promise<void> {
  const { values } = parseArgs({ options: { tour: { type: 'boolean', default: false } } });
  await ensureReady(['browser']);
  console.log('Building the extension…');
  await build({ logLevel: 'warn' });
  const sandbox = await startSandbox();
  try {
    const browser = await findBrowser();
    console.log(`The sandbox runs at ${sandbox.homeUrl}, the browser is ${browser?.name}.`);
    if (values.tour || !hasDisplay()) await runTour(sandbox);
    else await runByHand(sandbox);
  } finally {
    await sandbox.close();
  }
}

function hasDisplay(): boolean {
  if (process.platform !== 'linux') return true;
  return Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

start().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});

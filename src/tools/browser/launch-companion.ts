import type { BrowserName, Companion, LaunchOptions } from './companion';
import { withTimeout } from './with-timeout';

/** The browser that the tests use: Chromium, or Firefox with `COMPANION_BROWSER=firefox`. */
export const BROWSER: BrowserName =
  process.env.COMPANION_BROWSER === 'firefox' ? 'firefox' : 'chromium';

/** Starts the browser with the built extension. Its background does not end when idle: use `stopWorker`. */
export async function launchCompanion(options: LaunchOptions = {}): Promise<Companion> {
  const browser = options.browser ?? BROWSER;
  if (browser === 'firefox') return (await import('./firefox/launch')).launchFirefox(options);
  return (await import('./chromium/launch')).launchChromium(options);
}

/** Closes the browser and starts it again with the same profile. */
export async function restart(
  companion: Companion,
  changes: Partial<LaunchOptions> = {},
): Promise<Companion> {
  await companion.close({ profile: true });
  return await launchCompanion({ ...companion.options, ...changes, profile: companion.profile });
}

/** Kills the browser's process, as a power failure would. `restart` then uses the data on the disk. */
export async function kill(companion: Companion): Promise<void> {
  const closed = new Promise((resolve) => companion.context.once('close', resolve));
  process.kill(await companion.processId(), 'SIGKILL');
  await withTimeout(closed, 10_000, 'the killed browser to end');
}

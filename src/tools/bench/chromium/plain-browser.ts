import { spawn } from 'node:child_process';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromiumArguments, type SandboxHosts } from '../../browser/chromium/arguments';
import { type Cdp, connectCdp } from '../../browser/chromium/cdp';
import { devtoolsAddress } from '../../browser/chromium/devtools-address';
import { findBrowser } from '../../browser/find-browser';
import { removeProfile } from '../../browser/profile';

/** A headless browser with nothing attached to its workers. */
export interface PlainBrowser {
  readonly cdp: Cdp;
  close(): Promise<void>;
}

/**
 * Starts Chromium without Playwright, whose debugger halts every worker at its start and would be
 * measured along.
 */
export async function startPlainBrowser(
  extensions: readonly string[],
  sandbox?: SandboxHosts,
): Promise<PlainBrowser> {
  const browser = await findBrowser();
  if (!browser)
    throw new Error('No Chromium here. Run: npx tsx src/tools/machine/ready.ts browser');
  const profile = await mkdtemp(join(tmpdir(), 'bench-profile-'));
  const size = { width: 1280, height: 800 };
  const args = [
    '--headless=new',
    `--user-data-dir=${profile}`,
    // Timers of a page that is not in front would otherwise be measured instead of the page.
    '--disable-background-timer-throttling',
    '--disable-backgrounding-occluded-windows',
    '--disable-renderer-backgrounding',
    '--password-store=basic',
    ...chromiumArguments(extensions, sandbox, size),
    'about:blank',
  ];
  const child = spawn(browser.path, args, { stdio: 'ignore' });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const cdp = await connectCdp(await devtoolsAddress(profile));
  return {
    cdp,
    async close() {
      await cdp.send('Browser.close').catch(() => undefined);
      await ended;
      cdp.close();
      await removeProfile(profile);
    },
  };
}

import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { type BrowserContext, chromium } from 'playwright-core';
import type { LaunchOptions } from '../companion';
import { findBrowser } from '../find-browser';
import { makeProfile, removeProfile } from '../profile';
import { chromiumArguments } from './arguments';
import { type Cdp, type CdpResult, connectCdp } from './cdp';
import { devtoolsAddress } from './devtools-address';
import { pathWithoutDesktopMenu } from './no-desktop-menu';
import { HIDDEN_PAGE_URL } from './service-worker';

/** A running Chromium with a DevTools connection. */
export interface RunningChromium {
  readonly profile: string;
  readonly context: BrowserContext;
  readonly cdp: Cdp;
  /** Google Chrome and Edge ignore `--load-extension`; they load extensions through DevTools. */
  readonly ignoresLoadFlag: boolean;
  /** The options it was started with, as text. A launch with an equal key can reuse it. */
  readonly launchKey: string;
}

/** Whether the following tests reuse one Chromium; and the one that no test uses now. */
let isReuseAllowed = false;
let idle: RunningChromium | undefined;

/** Lets the following tests reuse one Chromium, or not: starting one takes half the time of a test. */
export function allowChromiumReuse(isAllowed: boolean): void {
  isReuseAllowed = isAllowed;
}

/**
 * Returns the idle Chromium when it was started with the same options, else starts one.
 * @param extensions folders to load at the start; one for reuse loads them through DevTools later
 */
export async function acquireChromium(
  options: LaunchOptions,
  extensions: readonly string[],
): Promise<RunningChromium> {
  const launchKey = JSON.stringify([
    options.sandbox?.hostRules,
    options.sandbox?.spki,
    options.windowSize,
  ]);
  if (!canReuse(options)) return await startChromium(options, extensions, launchKey);
  const taken = idle;
  idle = undefined;
  if (taken?.launchKey === launchKey) return taken;
  if (taken) await closeChromium(taken);
  return await startChromium(options, [], launchKey);
}

/** Clears it and keeps it for the next test; false when that is not possible. */
export async function keepIdle(
  running: RunningChromium,
  options: LaunchOptions,
  id: string,
): Promise<boolean> {
  if (!canReuse(options) || idle) return false;
  const isReset = await reset(running, id).catch(() => false);
  if (isReset) idle = running;
  return isReset;
}

/** Whether a launch with these options may use a browser that another test has used. */
export function canReuse(options: LaunchOptions): boolean {
  const { profile, headless, display, language, colorScheme, extraExtensions, extensionDir } =
    options;
  const needsNewBrowser =
    profile || display || language || colorScheme || extraExtensions || extensionDir;
  return isReuseAllowed && !needsNewBrowser && headless !== false;
}

async function closeChromium({ cdp, context, profile }: RunningChromium): Promise<void> {
  cdp.close();
  await context.close();
  await removeProfile(profile);
}

async function startChromium(
  options: LaunchOptions,
  extensions: readonly string[],
  launchKey: string,
): Promise<RunningChromium> {
  const browser = await findBrowser();
  if (!browser)
    throw new Error('Chromium is not installed. Run: npx tsx src/tools/machine/ready.ts browser');
  const profile = options.profile ?? (await makeProfile());
  const size = options.windowSize ?? { width: 1280, height: 800 };
  // A file of the last run would contain the address of a browser that no longer runs.
  await rm(join(profile, 'DevToolsActivePort'), { force: true });
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: browser.path,
    headless: options.headless ?? true,
    args: [
      ...chromiumArguments(extensions, options.sandbox, size),
      ...(options.language ? [`--lang=${options.language}`] : []),
    ],
    ignoreDefaultArgs: ['--disable-extensions'],
    viewport: null,
    colorScheme: options.colorScheme ?? null,
    env: {
      ...process.env,
      ...(process.platform === 'linux' && { PATH: await pathWithoutDesktopMenu(profile) }),
      ...(options.display && { DISPLAY: options.display }),
      // Sets the browser's language on Linux; other systems use `--lang`.
      ...(options.language && { LANGUAGE: options.language }),
    },
  });
  const cdp = await connectCdp(await devtoolsAddress(profile));
  const ignoresLoadFlag =
    /google chrome|edge/i.test(browser.name) && !/testing/i.test(browser.name);
  return { profile, context, cdp, ignoresLoadFlag, launchKey };
}

/** Closes all pages and removes the extension with its data and permissions. */
async function reset({ context, cdp }: RunningChromium, id: string): Promise<boolean> {
  const [first] = context.pages();
  // The tab that the browser started with, unless a test has used it: opening another starts a process.
  const blank = first?.url() === 'about:blank' ? first : await context.newPage();
  await Promise.all(context.pages().map((page) => page !== blank && page.close()));
  const { targetInfos } = await cdp.send('Target.getTargets');
  for (const { targetId, url } of targetInfos as CdpResult[]) {
    if (url === HIDDEN_PAGE_URL) await cdp.send('Target.closeTarget', { targetId });
  }
  await cdp.send('Extensions.uninstall', { id });
  await context.clearCookies();
  return true;
}

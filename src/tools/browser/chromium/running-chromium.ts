import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium } from 'playwright-core';
import type { LaunchOptions } from '../companion';
import { findBrowser } from '../find';
import { removeProfile } from '../remove-profile';
import { chromiumArguments } from './arguments';
import { type Answer, type Cdp, connectCdp } from './cdp';
import { devtoolsAddress } from './devtools-address';
import { hiddenUrl } from './service-worker';

/** A Chromium under DevTools. */
export interface RunningChromium {
  readonly profile: string;
  readonly context: BrowserContext;
  readonly cdp: Cdp;
  /** The vendors' own builds load no extension by command line, but over DevTools. */
  readonly ignoresLoadFlag: boolean;
  /** What it was started with; the same again may be served by the same one. */
  readonly startedWith: string;
}

/** Whether this file's stories may share one; and the one that a story is done with. */
let sharing = false;
let spare: RunningChromium | undefined;

/** From now on one Chromium serves one story after the other: to start one takes half of a story. */
export function shareChromium(): void {
  sharing = true;
}

/**
 * The spare Chromium, when it was started with the same, or a new one.
 * @param extensions folders to load at the start; a shared one is given them over DevTools instead
 */
export async function runChromium(
  options: LaunchOptions,
  extensions: readonly string[],
): Promise<RunningChromium> {
  const startedWith = JSON.stringify([
    options.sandbox?.hostRules,
    options.sandbox?.spki,
    options.windowSize,
  ]);
  if (!isShared(options)) return await startChromium(options, extensions, startedWith);
  const taken = spare;
  spare = undefined;
  if (taken?.startedWith === startedWith) return taken;
  if (taken) await endChromium(taken);
  return await startChromium(options, [], startedWith);
}

/** Keeps it as the spare one, cleared of what was in it; false when that cannot be. */
export async function keepSpare(
  running: RunningChromium,
  options: LaunchOptions,
  id: string,
): Promise<boolean> {
  if (!isShared(options) || spare) return false;
  const isClear = await clear(running, id).catch(() => false);
  if (isClear) spare = running;
  return isClear;
}

/** Ends the spare one; called when a file's stories are over. */
export async function endSpareChromium(): Promise<void> {
  const ended = spare;
  spare = undefined;
  if (ended) await endChromium(ended);
}

/** Whether such a story may be served by a browser that has served another. */
export function isShared(options: LaunchOptions): boolean {
  const { profile, headless, display, language, colorScheme, extraExtensions, extensionDir } =
    options;
  const own = profile || display || language || colorScheme || extraExtensions || extensionDir;
  return sharing && !own && headless !== false;
}

async function endChromium({ cdp, context, profile }: RunningChromium): Promise<void> {
  cdp.close();
  await context.close();
  await removeProfile(profile);
}

async function startChromium(
  options: LaunchOptions,
  extensions: readonly string[],
  startedWith: string,
): Promise<RunningChromium> {
  const browser = await findBrowser();
  if (!browser)
    throw new Error('No Chromium here. Run: npx tsx src/tools/machine/ready.ts browser');
  const profile = options.profile ?? (await mkdtemp(join(tmpdir(), 'companion-profile-')));
  const size = options.windowSize ?? { width: 1280, height: 800 };
  // A left-over file would lead to the browser of the last run on this profile.
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
      ...(options.display && { DISPLAY: options.display }),
      // Linux has the browser's language from here, the other systems from `--lang`.
      ...(options.language && { LANGUAGE: options.language }),
    },
  });
  const cdp = await connectCdp(await devtoolsAddress(profile));
  const ignoresLoadFlag =
    /google chrome|edge/i.test(browser.name) && !/testing/i.test(browser.name);
  return { profile, context, cdp, ignoresLoadFlag, startedWith };
}

/** To take an extension out takes with it all that it stored and was allowed. */
async function clear({ context, cdp }: RunningChromium, id: string): Promise<boolean> {
  const fresh = await context.newPage();
  await Promise.all(context.pages().map((page) => page !== fresh && page.close()));
  const { targetInfos } = await cdp.send('Target.getTargets');
  for (const { targetId, url } of targetInfos as Answer[]) {
    if (url === hiddenUrl) await cdp.send('Target.closeTarget', { targetId });
  }
  await cdp.send('Extensions.uninstall', { id });
  await context.clearCookies();
  return true;
}

import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type BrowserContext, firefox } from 'playwright-core';
import type { LaunchOptions } from '../companion';
import { removeProfile } from '../remove-profile';
import { keepAlerts } from './alerts';
import { findFirefox } from './find-firefox';
import { preferencesOf, setPreferences } from './preferences';
import { connectSystemSide, type SystemSide } from './system-side';

/** A Firefox under WebDriver BiDi and its own remote protocol, as yet without an extension. */
export interface RunningFirefox {
  readonly profile: string;
  readonly context: BrowserContext;
  readonly system: SystemSide;
}

const program = fileURLToPath(new URL('program.ts', import.meta.url));

/**
 * One that a story is done with, for the next one: to start a Firefox takes longer than most stories.
 * An extension installed anew has an address of its own there, so it finds nothing of the last one's.
 */
let spare: RunningFirefox | undefined;

/** The spare Firefox, set as the options say, or a new one. */
export async function runFirefox(options: LaunchOptions): Promise<RunningFirefox> {
  const taken = isOrdinary(options) ? spare : undefined;
  if (!taken) return await startFirefox(options);
  spare = undefined;
  await setPreferences(taken.system, preferencesOf(options));
  return taken;
}

/** Keeps it as the spare one, cleared of what was in it, or ends it and removes its profile. */
export async function leaveFirefox(
  firefox: RunningFirefox,
  options: LaunchOptions,
  extensions: readonly string[],
): Promise<void> {
  const { context, system, profile } = firefox;
  if (isOrdinary(options) && !spare && (await clear(firefox, extensions).catch(() => false))) {
    spare = firefox;
    return;
  }
  system.close();
  await context.close();
  if (options.profile === undefined) await removeProfile(profile);
}

/** Ends the spare one; called when a file's stories are over. */
export async function endSpareFirefox(): Promise<void> {
  if (!spare) return;
  const { context, system, profile } = spare;
  spare = undefined;
  system.close();
  await context.close();
  await removeProfile(profile);
}

function isOrdinary({ profile, headless, display, windowSize, language }: LaunchOptions): boolean {
  return !(profile || display || windowSize || language) && headless !== false;
}

async function startFirefox(options: LaunchOptions): Promise<RunningFirefox> {
  if (!(await findFirefox())) {
    throw new Error('No Firefox here. Run: npx tsx src/tools/machine/ready.ts firefox');
  }
  const profile = options.profile ?? (await mkdtemp(join(tmpdir(), 'companion-profile-')));
  const context = await firefox.launchPersistentContext(profile, {
    executablePath: program,
    channel: 'moz-firefox',
    headless: options.headless ?? true,
    ignoreHTTPSErrors: true,
    viewport: null,
    colorScheme: null,
    reducedMotion: null,
    forcedColors: null,
    contrast: null,
    args: ['--marionette', '--remote-allow-system-access'],
    firefoxUserPrefs: preferencesOf(options),
    ...(options.display ? { env: { ...process.env, DISPLAY: options.display } } : {}),
  });
  const system = await connectSystemSide(profile);
  await keepAlerts(system);
  const size = options.windowSize ?? { width: 1280, height: 800 };
  await system.run('window.resizeTo(args[0].width, args[0].height);', size);
  return { profile, context, system };
}

async function clear({ context, system }: RunningFirefox, extensions: readonly string[]) {
  const fresh = await context.newPage();
  await Promise.all(context.pages().map((page) => page !== fresh && page.close()));
  await system.run(
    `const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs');
    for (const id of args[0]) await (await AddonManager.getAddonByID(id))?.uninstall();
    const { promise, resolve } = Promise.withResolvers();
    Services.clearData.deleteData(Ci.nsIClearDataService.CLEAR_ALL, { onDataDeleted: resolve });
    await promise;
    Services.obs.notifyObservers(null, 'net:cancel-all-connections');`,
    extensions,
  );
  return true;
}

import { fileURLToPath } from 'node:url';
import { type BrowserContext, firefox } from 'playwright-core';
import type { LaunchOptions } from '../companion';
import { makeProfile, removeProfile } from '../profile';
import { replaceAlertsService } from './alerts';
import { findFirefox } from './find-firefox';
import { preferencesOf, setPreferences } from './preferences';
import { connectSystemAccess, type SystemAccess } from './system-access';

/** A running Firefox with connections over WebDriver BiDi (Playwright) and Marionette. */
export interface RunningFirefox {
  readonly profile: string;
  readonly context: BrowserContext;
  readonly system: SystemAccess;
}

const proxyProgram = fileURLToPath(new URL('playwright-proxy.ts', import.meta.url));

/**
 * A Firefox that no test uses now, kept for the next one: starting Firefox takes longer than most
 * tests. A newly installed extension gets a new origin, so it finds no data of the previous one.
 */
let idle: RunningFirefox | undefined;

/** Returns the idle Firefox with the preferences of the options, or starts one. */
export async function acquireFirefox(options: LaunchOptions): Promise<RunningFirefox> {
  const reused = canReuse(options) ? idle : undefined;
  if (!reused) return await startFirefox(options);
  idle = undefined;
  await setPreferences(reused.system, preferencesOf(options));
  return reused;
}

/** Clears it and keeps it for the next test, or closes it and removes its profile. */
export async function releaseFirefox(
  firefox: RunningFirefox,
  options: LaunchOptions,
  extensions: readonly string[],
): Promise<void> {
  const { context, system, profile } = firefox;
  if (canReuse(options) && !idle && (await reset(firefox, extensions).catch(() => false))) {
    idle = firefox;
    return;
  }
  system.close();
  await context.close();
  if (options.profile === undefined) await removeProfile(profile);
}

/** Closes the idle Firefox. Without this call it runs until this process ends. */
export async function closeIdleFirefox(): Promise<void> {
  if (!idle) return;
  const { context, system, profile } = idle;
  idle = undefined;
  system.close();
  await context.close();
  await removeProfile(profile);
}

/** Whether a launch with these options may use a browser that another test has used. */
function canReuse({ profile, headless, display, windowSize, language }: LaunchOptions): boolean {
  return !(profile || display || windowSize || language) && headless !== false;
}

async function startFirefox(options: LaunchOptions): Promise<RunningFirefox> {
  if (!(await findFirefox())) {
    throw new Error('Firefox is not installed. Run: npx tsx src/tools/machine/ready.ts firefox');
  }
  const profile = options.profile ?? (await makeProfile());
  const context = await firefox.launchPersistentContext(profile, {
    executablePath: proxyProgram,
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
  const system = await connectSystemAccess(profile);
  await replaceAlertsService(system);
  const size = options.windowSize ?? { width: 1280, height: 800 };
  if (size === 'maximized') await system.run('window.maximize();');
  else await system.run('window.resizeTo(args[0].width, args[0].height);', size);
  return { profile, context, system };
}

/** Closes all pages, removes the extensions and clears all data. */
async function reset({ context, system }: RunningFirefox, extensions: readonly string[]) {
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

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type BrowserContext, chromium, type Page, type Worker } from 'playwright-core';
import { type Cdp, connectCdp } from './cdp.js';
import { chromiumArguments, type SandboxHosts } from './chromium-arguments.js';
import { clickMenuItem, type MenuClick } from './context-menu.js';
import { devtoolsAddress } from './devtools-address.js';
import { extensionId } from './extension-id.js';
import { type FoundBrowser, findBrowser } from './find.js';
import { nextPage } from './next-page.js';
import { catchPopup, type PopupPage } from './popup.js';
import { controlWorker, type WorkerControl } from './service-worker.js';
import { pressToolbarButton } from './toolbar-button.js';
import { within } from './within.js';

/** How a browser with the companion in it is started. */
export interface LaunchOptions {
  readonly sandbox?: SandboxHosts;
  /** An earlier profile (so this is a browser restart); it is then never removed by `close`. */
  readonly profile?: string;
  readonly headless?: boolean;
  /** The X display of a headed browser: `(await startDisplay()).display`. */
  readonly display?: string;
  readonly extensionDir?: string;
  readonly extraExtensions?: readonly string[];
  readonly colorScheme?: 'light' | 'dark';
  readonly windowSize?: { readonly width: number; readonly height: number };
}

/** A running browser with the built extension in it. */
export interface Companion {
  readonly context: BrowserContext;
  readonly cdp: Cdp;
  readonly id: string;
  readonly profile: string;
  readonly options: LaunchOptions;
  /** The address of a page of the extension. */
  url(path: string): string;
  /** The background worker, started if it is stopped. */
  worker(): Promise<Worker>;
  /** Stops the worker as the browser does when it is idle, and waits until it is truly stopped. */
  stopWorker(): Promise<void>;
  workerRunning(): Promise<boolean>;
  /** Opens a page of the extension in a tab. */
  openPage(path: string): Promise<Page>;
  /** Presses the toolbar button: the real popup, which wakes the worker only if it asks it. */
  openPopup(): Promise<PopupPage>;
  /**
   * The click of a context menu item, as the worker hears of it. A real click is given by
   * `Display.click(x, y, 3)` and a key; this one works headless too.
   */
  contextMenu(info: MenuClick, page: Page): Promise<void>;
  /** The open page whose address contains the text, or the next one that does. */
  nextWindow(addressPart: string, timeoutMs?: number): Promise<Page>;
  /**
   * The window of `identity.launchWebAuthFlow`. It is an ordinary page of the context, headless
   * too; host rules apply to it, and `close()` on it is what the user's closing it is.
   */
  authWindow(): Promise<Page>;
  /** Ends the browser in good order; removes the profile unless it was given or is to be kept. */
  close(keep?: { readonly profile: boolean }): Promise<void>;
}

/**
 * Starts the browser with the built extension. The worker is watched by a debugger, so it does not
 * die idle by itself: use `stopWorker`.
 */
export async function launchCompanion(options: LaunchOptions = {}): Promise<Companion> {
  const browser = await findBrowser();
  if (!browser) throw new Error('No Chromium here. Run: npx tsx test/machine/ready.ts browser');
  const profile = options.profile ?? (await mkdtemp(join(tmpdir(), 'companion-profile-')));
  const dir = resolve(options.extensionDir ?? 'dist/chrome');
  const extensions = [dir, ...(options.extraExtensions ?? []).map((extra) => resolve(extra))];
  const size = options.windowSize ?? { width: 1280, height: 800 };
  // A left-over file would lead to the browser of the last run on this profile.
  await rm(join(profile, 'DevToolsActivePort'), { force: true });
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: browser.path,
    headless: options.headless ?? true,
    args: chromiumArguments(extensions, options.sandbox, size),
    ignoreDefaultArgs: ['--disable-extensions'],
    viewport: null,
    colorScheme: options.colorScheme ?? null,
    ...(options.display ? { env: { ...process.env, DISPLAY: options.display } } : {}),
  });
  const id = await extensionId(dir);
  const cdp = await connectCdp(await devtoolsAddress(profile));
  if (ignoresLoadFlag(browser)) {
    for (const path of extensions) await cdp.send('Extensions.loadUnpacked', { path });
  }
  const control = await controlWorker(cdp, id);
  const url = (path: string): string => `chrome-extension://${id}/${path}`;
  const worker = (): Promise<Worker> => runningWorker(context, control, url(''));

  return {
    context,
    cdp,
    id,
    profile,
    options,
    url,
    worker,
    stopWorker: () => control.stop(),
    workerRunning: async () => control.isRunning(),
    async openPage(path) {
      const page = await context.newPage();
      await page.goto(url(path));
      return page;
    },
    openPopup: () =>
      catchPopup(cdp, url(''), () => pressToolbarButton(cdp, context, id), options.colorScheme),
    async contextMenu(info, page) {
      await clickMenuItem(await worker(), context, info, page);
    },
    nextWindow: (part, timeoutMs) => nextPage(context, part, timeoutMs),
    authWindow: () => nextPage(context, '//oauth2.xumm.app/'),
    async close(keep) {
      cdp.close();
      await context.close();
      if (options.profile === undefined && !keep?.profile) await removeProfile(profile);
    },
  };
}

/** The vendors' own builds load no extension by command line any more, but do over DevTools. */
function ignoresLoadFlag({ name }: FoundBrowser): boolean {
  return /google chrome|edge/i.test(name) && !/testing/i.test(name);
}

/** Closes the browser in good order and starts it again on the same profile. */
export async function restart(
  companion: Companion,
  changes: Partial<LaunchOptions> = {},
): Promise<Companion> {
  await companion.close({ profile: true });
  return await launchCompanion({ ...companion.options, ...changes, profile: companion.profile });
}

/** Kills the browser as a power cut would; `restart` then starts it on what is on the disk. */
export async function kill(companion: Companion): Promise<void> {
  const { processInfo } = await companion.cdp.send('SystemInfo.getProcessInfo');
  const gone = new Promise((resolve) => companion.context.once('close', resolve));
  for (const { type, id } of processInfo) if (type === 'browser') process.kill(id, 'SIGKILL');
  await within(gone, 10_000, 'the killed browser to end');
}

/** Removes a profile; a browser's last children may still be writing to it, so it tries again. */
export async function removeProfile(profile: string): Promise<void> {
  await rm(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
}

async function runningWorker(
  context: BrowserContext,
  control: WorkerControl,
  origin: string,
): Promise<Worker> {
  const find = (): Worker | undefined =>
    context.serviceWorkers().find((worker) => worker.url().startsWith(origin));
  const next = find()
    ? undefined
    : context.waitForEvent('serviceworker', (worker) => worker.url().startsWith(origin));
  next?.catch(() => undefined);
  await control.start();
  const found = find() ?? (await next);
  if (!found) throw new Error('The worker runs but Playwright does not see it.');
  return found;
}

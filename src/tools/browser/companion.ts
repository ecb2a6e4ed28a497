import type { BrowserContext, Page } from 'playwright-core';
import type { SandboxHosts } from './chromium/arguments';
import type { MenuClick } from './menu-click';
import type { PopupPage } from './popup-page';
import { within } from './within';

/** How a browser with the companion in it is started. */
export interface LaunchOptions {
  /** Default: `BROWSER`. */
  readonly browser?: BrowserName;
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
  /** The browser's own language, where it has it, else English. */
  readonly language?: string;
}

/** The extension's background: Chromium's worker, Firefox's event page. */
export interface Background {
  /** Starts it if it is stopped, and runs a function (its argument JSON) or an expression in it. */
  evaluate<T, Arg = undefined>(what: string | ((arg: Arg) => T), arg?: Arg): Promise<Awaited<T>>;
}

/** A running browser with the built extension in it. */
export interface Companion {
  readonly browser: BrowserName;
  readonly context: BrowserContext;
  readonly id: string;
  readonly profile: string;
  /** Where in the profile the extension's databases are. */
  readonly databases: string;
  /** Where the browser sends a sign-in back to. */
  readonly redirectUri: string;
  readonly options: LaunchOptions;
  /** The address of a page of the extension. */
  url(path: string): string;
  /** The background, started if it is stopped. */
  worker(): Promise<Background>;
  /** Stops the background as the browser does when it is idle, and waits until it truly is. */
  stopWorker(): Promise<void>;
  workerRunning(): Promise<boolean>;
  /** Opens a page of the extension in a tab. */
  openPage(path: string): Promise<Page>;
  /** Presses the toolbar button: the real popup, which wakes the worker only if it asks it. */
  openPopup(): Promise<PopupPage>;
  /** Does what makes the browser open the popup, such as pressing its key, and waits for it. */
  nextPopup(act: () => Promise<unknown>): Promise<PopupPage>;
  /**
   * The click of a context menu item, as the background hears of it. A real click is given by
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
  /** A keyboard command of the manifest, as the background hears of it, on a page. */
  pressCommand(name: string, page: Page): Promise<void>;
  /** Does what makes a page save a file, and waits until it is saved. @returns its path */
  saveFile(page: Page, act: () => Promise<unknown>): Promise<string>;
  /** Presses a notification the extension shows. */
  pressNotification(id: string): Promise<void>;
  /**
   * Gives the extension an optional host, as a press of *Allow* in the browser's own prompt would:
   * no test can press that. The extension still has to ask, and is then answered yes without it.
   * @param host such as `xrplcluster.com`, or with a scheme before it: `http://localhost`
   */
  grantHost(host: string): Promise<void>;
  /** Withdraws all hosts from the extension, as users do among the browser's extensions. */
  withdrawHosts(): Promise<void>;
  /** Allows the extension in private windows, for which it starts anew, and opens one. */
  openPrivateWindow(url: string): Promise<Page>;
  /** Ends the browser in good order; removes the profile unless it was given or is to be kept. */
  close(keep?: { readonly profile: boolean }): Promise<void>;
  /** The browser's own process. */
  processId(): Promise<number>;
}

export type BrowserName = 'chromium' | 'firefox';

/** The browser the stories run in: Chromium, or the one `COMPANION_BROWSER` names. */
export const BROWSER: BrowserName =
  process.env.COMPANION_BROWSER === 'firefox' ? 'firefox' : 'chromium';

/** Starts the browser with the built extension. Its background ends when idle: see `stopWorker`. */
export async function launchCompanion(options: LaunchOptions = {}): Promise<Companion> {
  const browser = options.browser ?? BROWSER;
  if (browser === 'firefox') return (await import('./firefox/launch')).launchFirefox(options);
  return (await import('./chromium/launch')).launchChromium(options);
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
  const gone = new Promise((resolve) => companion.context.once('close', resolve));
  process.kill(await companion.processId(), 'SIGKILL');
  await within(gone, 10_000, 'the killed browser to end');
}

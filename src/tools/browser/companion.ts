import type { BrowserContext, Page } from 'playwright-core';
import type { SandboxHosts } from './chromium/arguments';
import type { MenuClick } from './menu-click';
import type { PopupPage } from './popup-page';

/** Pixels, with the frame of the window. */
export interface WindowSize {
  readonly width: number;
  readonly height: number;
}

/** The options for starting a browser with the extension. */
export interface LaunchOptions {
  /** Default: `BROWSER`. */
  readonly browser?: BrowserName;
  readonly sandbox?: SandboxHosts;
  /** The profile of an earlier run, for a browser restart. `close` does not remove it. */
  readonly profile?: string;
  readonly headless?: boolean;
  /** The X display of a headed browser: `(await startDisplay()).display`. */
  readonly display?: string;
  readonly extensionDir?: string;
  readonly extraExtensions?: readonly string[];
  /** Keeps the page open that the extension opens after its installation; by default it is closed. */
  readonly keepWelcome?: boolean;
  readonly colorScheme?: 'light' | 'dark';
  /** Default: 1280 by 800 pixels. `maximized` takes the whole screen. */
  readonly windowSize?: WindowSize | 'maximized';
  /** The language of the browser; it uses English when it lacks the language. */
  readonly language?: string;
}

/** The extension's background: the worker in Chromium, the event page in Firefox. */
export interface Background {
  /** Runs a function (with a JSON argument) or an expression in it; starts it if it is stopped. */
  evaluate<T, Arg = undefined>(code: string | ((arg: Arg) => T), arg?: Arg): Promise<Awaited<T>>;
}

/** A running browser with the built extension. */
export interface Companion {
  readonly browser: BrowserName;
  readonly context: BrowserContext;
  readonly id: string;
  readonly profile: string;
  /** The folder in the profile with the extension's databases. */
  readonly databases: string;
  /** The redirect URI of the sign-in. */
  readonly redirectUri: string;
  readonly options: LaunchOptions;
  /** The URL of a page of the extension. */
  url(path: string): string;
  /** The background; it is started if it is stopped. */
  worker(): Promise<Background>;
  /** Stops the background, as the browser does when it is idle, and waits until it has stopped. */
  stopWorker(): Promise<void>;
  workerRunning(): Promise<boolean>;
  /** Pins the extension's button to the toolbar, as users do in the browser's own menu. */
  pinButton(): Promise<void>;
  /** Opens a page of the extension in a tab. */
  openPage(path: string): Promise<Page>;
  /** Presses the toolbar button and waits for the popup. This does not start the worker. */
  openPopup(): Promise<PopupPage>;
  /** Runs an action that opens the popup, such as pressing its key, and waits for the popup. */
  nextPopup(action: () => Promise<unknown>): Promise<PopupPage>;
  /** Runs an action that opens the side panel (in Firefox the sidebar), and waits for its page. */
  nextSidePanel(action: () => Promise<unknown>): Promise<PopupPage>;
  /**
   * Dispatches the event of a click on a context menu item to the background. It works headless;
   * `Display.click(x, y, 3)` and a key make a real click.
   */
  contextMenu(info: MenuClick, page: Page): Promise<void>;
  /** Waits for a page whose URL contains the text; a page that is already open counts. */
  nextWindow(urlPart: string, timeoutMs?: number): Promise<Page>;
  /**
   * The window of `identity.launchWebAuthFlow`. It is an ordinary page of the context, also when
   * headless. The sandbox's host rules apply to it; `close()` has the effect of the user closing it.
   */
  authWindow(): Promise<Page>;
  /** Dispatches the event of a keyboard command of the manifest to the background, for a page. */
  pressCommand(name: string, page: Page): Promise<void>;
  /** Runs an action that makes a page save a file, and waits until it is saved. @returns its path */
  saveFile(page: Page, action: () => Promise<unknown>): Promise<string>;
  /** Clicks a notification of the extension. */
  pressNotification(id: string): Promise<void>;
  /**
   * Grants the extension an optional host. Tests cannot press *Allow* in the browser's prompt. The
   * extension must still request the host; the request then succeeds without a prompt.
   * @param host such as `xrplcluster.com`, or with a scheme: `http://localhost`
   */
  grantHost(host: string): Promise<void>;
  /** Revokes all hosts, as users do on the browser's page about extensions. */
  withdrawHosts(): Promise<void>;
  /** Allows the extension in private windows, which restarts it, and opens a private window. */
  openPrivateWindow(url: string): Promise<Page>;
  /** Closes the browser. Removes the profile unless the options named it or `keep` says to keep it. */
  close(keep?: { readonly profile: boolean }): Promise<void>;
  /** The id of the browser's main process. */
  processId(): Promise<number>;
}

export type BrowserName = 'chromium' | 'firefox';

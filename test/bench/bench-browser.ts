import type { SandboxHosts } from '../browser/chromium/arguments.js';
import type { Companion, LaunchOptions } from '../browser/companion.js';
import type { MenuClick } from '../browser/menu-click.js';

/** A tab of the extension, driven with as little in it as the browser allows. */
export interface BenchPage {
  evaluate<T>(expression: string): Promise<T>;
  /** Waits until an expression is true of the document, and of no document it replaces. */
  until(test: string): Promise<void>;
  close(): Promise<void>;
  /** MiB in use after a collection, the page's and its workers', where the browser can tell. */
  heap?(): Promise<number>;
}

/** A browser with the extension in it and nothing that would be measured along. */
export interface BenchBrowser {
  /** Opens a page of the extension in a tab in front; resolves when it is loaded. */
  openPage(path: string): Promise<BenchPage>;
  /** Milliseconds of the page's own from the navigation until an element matching is painted. */
  openTime(path: string, sign: string): Promise<number>;
  /** Clicks the extension's menu item, and waits for the window whose path begins so. */
  openFromMenu(click: MenuClick, path: string): Promise<BenchPage>;
  startBackground(): Promise<void>;
  stopBackground(): Promise<void>;
  close(): Promise<void>;
}

/** One of the two browsers, and what is built for it. */
export interface Bench {
  readonly dir: string;
  start(sandbox?: SandboxHosts, profile?: string): Promise<BenchBrowser>;
  /** The same as stories drive it, to bring a profile into a state. */
  launch(options: LaunchOptions): Promise<Companion>;
}

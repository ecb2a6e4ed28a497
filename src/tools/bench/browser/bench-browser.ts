import type { SandboxHosts } from '../../browser/chromium/arguments';
import type { MenuClick } from '../../browser/menu-click';

/** A tab of an extension, driven with as little in it as the browser allows. */
export interface BenchPage {
  evaluate<T>(expression: string): Promise<T>;
  /** Waits until an expression is true of the document, and of no document it replaces. */
  until(test: string): Promise<void>;
  close(): Promise<void>;
  /** MiB in use after a collection, the page's and its workers', where the browser can tell. */
  heap?(): Promise<number>;
}

/** A page that was opened, and how long it took. */
export interface Opened {
  readonly page: BenchPage;
  /** Milliseconds by the page's own clock, from the navigation. */
  readonly ms: number;
}

/** A text field that is pressed and typed into, and the element that shows that it was. */
export interface Control {
  readonly field: string;
  readonly effect: string;
}

/** One of the extensions in a browser. All times are milliseconds. */
export interface BenchExtension {
  readonly id: string;
  /** Opens a page in a tab in front; resolves when it is loaded. */
  openPage(path: string): Promise<BenchPage>;
  /** Opens a page in a tab in front, and waits until an element matching is painted. */
  openUntil(path: string, sign: string): Promise<Opened>;
  /** From the navigation until First Contentful Paint, in a tab that is closed again. */
  paintTime(path: string): Promise<number>;
  /** From the navigation until a press and a key on a control have taken effect. */
  controlTime(path: string, control: Control): Promise<number>;
  /** From a press of the toolbar button until the popup's First Contentful Paint. */
  pressTime(): Promise<number>;
  /** Clicks the extension's menu item, and waits for the window whose path begins so. */
  openFromMenu(click: MenuClick, path: string): Promise<BenchPage>;
  /** From such a click, the background stopped, until `html[data-ready]` of the window is painted. */
  menuTime(click: MenuClick, path: string): Promise<number>;
  /** From the order to start the stopped background until the browser reports it running. */
  startTime(): Promise<number>;
  startBackground(): Promise<void>;
  stopBackground(): Promise<void>;
}

/** A browser with extensions in it and nothing else that would be measured. */
export interface BenchBrowser {
  /** In the order of the folders they were loaded from. */
  readonly extensions: readonly BenchExtension[];
  close(): Promise<void>;
}

/** One of the two browsers. */
export interface Bench {
  readonly name: 'chromium' | 'firefox';
  start(folders: readonly string[], sandbox?: SandboxHosts): Promise<BenchBrowser>;
  /** Where the sandbox may send a sign-in of the extension in this folder back to. */
  redirectUri(folder: string): Promise<string>;
}

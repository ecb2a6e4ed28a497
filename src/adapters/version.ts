import { browser } from './browser';

/** The version that runs, as the browser has it from the manifest. */
export function runningVersion(): string {
  return browser.runtime.getManifest().version;
}

import { commandPaths, type FoundBrowser, probeBrowser } from '../find-browser';

const PATHS = [
  '/usr/bin/firefox-esr',
  '/usr/lib/firefox/firefox',
  '/Applications/Firefox.app/Contents/MacOS/firefox',
];

/** The Firefox at `FIREFOX_PATH`, else the first one installed, else undefined. */
export async function findFirefox(): Promise<FoundBrowser | undefined> {
  const configured = process.env.FIREFOX_PATH;
  if (configured) return await probeBrowser('FIREFOX_PATH', configured);
  for (const path of [...commandPaths(['firefox-esr', 'firefox']), ...PATHS]) {
    const found = await probeBrowser('Firefox', path);
    if (found) return found;
  }
  return undefined;
}

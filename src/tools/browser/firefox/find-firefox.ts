import { describeBrowser, type FoundBrowser, onPath } from '../find';

const PLACES = [
  '/usr/bin/firefox-esr',
  '/usr/lib/firefox/firefox',
  '/Applications/Firefox.app/Contents/MacOS/firefox',
];

/** The Firefox named by `FIREFOX_PATH`, else the first one installed, else undefined. */
export async function findFirefox(): Promise<FoundBrowser | undefined> {
  const named = process.env.FIREFOX_PATH;
  if (named) return await describeBrowser('FIREFOX_PATH', named);
  for (const path of [...onPath(['firefox-esr', 'firefox']), ...PLACES]) {
    const found = await describeBrowser('Firefox', path);
    if (found) return found;
  }
  return undefined;
}

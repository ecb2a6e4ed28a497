import { execFile } from 'node:child_process';
import { access, constants } from 'node:fs/promises';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';

/** A Chromium-family browser on this machine. */
export interface FoundBrowser {
  readonly path: string;
  readonly name: string;
  readonly version: string;
}

interface Candidate {
  readonly name: string;
  readonly commands: readonly string[];
  readonly places: readonly string[];
}

const programs = process.env.PROGRAMFILES ?? 'C:\\Program Files';

/** In order of preference: branded Chrome and Edge may refuse `--load-extension`, so they come late. */
const candidates: readonly Candidate[] = [
  {
    name: 'Chromium',
    commands: ['chromium', 'chromium-browser'],
    places: [
      '/usr/bin/chromium',
      '/usr/bin/chromium-browser',
      '/snap/bin/chromium',
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
    ],
  },
  {
    name: 'Chrome for Testing',
    commands: ['chrome', 'google-chrome-for-testing'],
    places: [
      '/opt/chrome-linux64/chrome',
      join(homedir(), 'chrome-linux64', 'chrome'),
      '/Applications/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
    ],
  },
  {
    name: 'Google Chrome',
    commands: ['google-chrome', 'google-chrome-stable'],
    places: [
      '/opt/google/chrome/chrome',
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      join(programs, 'Google', 'Chrome', 'Application', 'chrome.exe'),
    ],
  },
  {
    name: 'Microsoft Edge',
    commands: ['microsoft-edge', 'microsoft-edge-stable'],
    places: [
      '/opt/microsoft/msedge/msedge',
      '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
      join(programs, 'Microsoft', 'Edge', 'Application', 'msedge.exe'),
    ],
  },
  {
    name: 'Brave',
    commands: ['brave-browser', 'brave'],
    places: [
      '/opt/brave.com/brave/brave-browser',
      '/Applications/Brave Browser.app/Contents/MacOS/Brave Browser',
      join(programs, 'BraveSoftware', 'Brave-Browser', 'Application', 'brave.exe'),
    ],
  },
];

/** The browser named by `BROWSER_PATH`, else the first one installed, else undefined. */
export async function findBrowser(): Promise<FoundBrowser | undefined> {
  const named = process.env.BROWSER_PATH;
  if (named) return await describeBrowser('BROWSER_PATH', named);
  for (const candidate of candidates) {
    for (const path of [...onPath(candidate.commands), ...candidate.places]) {
      const found = await describeBrowser(candidate.name, path);
      if (found) return found;
    }
  }
  return undefined;
}

/** A command in every folder of the PATH. */
export function onPath(commands: readonly string[]): string[] {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  return commands.flatMap((command) => folders.map((folder) => join(folder, command)));
}

/** What a program says it is; undefined when it cannot be run. */
export async function describeBrowser(
  name: string,
  path: string,
): Promise<FoundBrowser | undefined> {
  try {
    await access(path, constants.X_OK);
    // chrome.exe opens a window instead of answering `--version`.
    if (process.platform === 'win32') return { path, name, version: 'unknown' };
    const { stdout } = await promisify(execFile)(path, ['--version'], { timeout: 15_000 });
    const version = /\d+(\.\d+)+/.exec(stdout)?.[0];
    const own = stdout.slice(0, stdout.search(/\d/)).trim();
    return version ? { path, name: own || name, version } : undefined;
  } catch {
    return undefined;
  }
}

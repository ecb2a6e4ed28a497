import { execFile } from 'node:child_process';
import { access, constants } from 'node:fs/promises';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';

/** A browser on this machine. */
export interface FoundBrowser {
  readonly path: string;
  readonly name: string;
  readonly version: string;
}

interface Candidate {
  readonly name: string;
  readonly commands: readonly string[];
  readonly paths: readonly string[];
}

const programs = process.env.PROGRAMFILES ?? 'C:\\Program Files';

/** In order of preference. Google Chrome and Microsoft Edge come late: they may refuse `--load-extension`. */
const CANDIDATES: readonly Candidate[] = [
  {
    name: 'Chromium',
    commands: ['chromium', 'chromium-browser'],
    paths: [
      '/usr/bin/chromium',
      '/usr/bin/chromium-browser',
      '/snap/bin/chromium',
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
    ],
  },
  {
    name: 'Chrome for Testing',
    commands: ['chrome', 'google-chrome-for-testing'],
    paths: [
      '/opt/chrome-linux64/chrome',
      join(homedir(), 'chrome-linux64', 'chrome'),
      '/Applications/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
    ],
  },
  {
    name: 'Google Chrome',
    commands: ['google-chrome', 'google-chrome-stable'],
    paths: [
      '/opt/google/chrome/chrome',
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      join(programs, 'Google', 'Chrome', 'Application', 'chrome.exe'),
    ],
  },
  {
    name: 'Microsoft Edge',
    commands: ['microsoft-edge', 'microsoft-edge-stable'],
    paths: [
      '/opt/microsoft/msedge/msedge',
      '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
      join(programs, 'Microsoft', 'Edge', 'Application', 'msedge.exe'),
    ],
  },
  {
    name: 'Brave',
    commands: ['brave-browser', 'brave'],
    paths: [
      '/opt/brave.com/brave/brave-browser',
      '/Applications/Brave Browser.app/Contents/MacOS/Brave Browser',
      join(programs, 'BraveSoftware', 'Brave-Browser', 'Application', 'brave.exe'),
    ],
  },
];

/** The Chromium-family browser at `BROWSER_PATH`, else the first one installed, else undefined. */
export async function findBrowser(): Promise<FoundBrowser | undefined> {
  const configured = process.env.BROWSER_PATH;
  if (configured) return await probeBrowser('BROWSER_PATH', configured);
  for (const candidate of CANDIDATES) {
    for (const path of [...commandPaths(candidate.commands), ...candidate.paths]) {
      const found = await probeBrowser(candidate.name, path);
      if (found) return found;
    }
  }
  return undefined;
}

/** The paths at which the commands would be, in every folder of the PATH. */
export function commandPaths(commands: readonly string[]): string[] {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  return commands.flatMap((command) => folders.map((folder) => join(folder, command)));
}

/** Runs a browser with `--version`; undefined when it cannot be run. */
export async function probeBrowser(name: string, path: string): Promise<FoundBrowser | undefined> {
  try {
    await access(path, constants.X_OK);
    // chrome.exe opens a window instead of answering `--version`.
    if (process.platform === 'win32') return { path, name, version: 'unknown' };
    const { stdout } = await promisify(execFile)(path, ['--version'], { timeout: 15_000 });
    const version = /\d+(\.\d+)+/.exec(stdout)?.[0];
    const reportedName = stdout.slice(0, stdout.search(/\d/)).trim();
    return version ? { path, name: reportedName || name, version } : undefined;
  } catch {
    return undefined;
  }
}

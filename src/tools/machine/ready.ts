import { pathToFileURL } from 'node:url';
import { findBrowser } from '../browser/find-browser';
import { findFirefox } from '../browser/firefox/find-firefox';
import { findAptPrefix, hasCommand, installPackages } from './debian';
import { findPostgres } from './postgres';

/** Software that tests and tools need besides Node. */
export type Requirement = 'browser' | 'firefox' | 'display' | 'postgres';

const DISPLAY_PACKAGES = { Xvfb: 'xvfb', openbox: 'openbox', xdotool: 'xdotool' } as const;

/** The Debian packages that are missing for these requirements. */
export async function findMissing(requirements: readonly Requirement[]): Promise<string[]> {
  const missing: string[] = [];
  if (requirements.includes('browser') && !(await findBrowser()))
    missing.push('chromium', 'chromium-l10n');
  if (requirements.includes('firefox') && !(await findFirefox())) missing.push('firefox-esr');
  if (requirements.includes('postgres') && (await findPostgres()) === undefined)
    missing.push('postgresql');
  // Only on Linux do headed tests run on a virtual display; elsewhere they are skipped.
  if (requirements.includes('display') && process.platform === 'linux') {
    for (const [command, name] of Object.entries(DISPLAY_PACKAGES)) {
      if (!(await hasCommand(command))) missing.push(name);
    }
  }
  return missing;
}

/**
 * Installs missing packages when this requires no password: on Debian and its derivatives, as root
 * or with passwordless sudo.
 * @throws Error with the command to run when it cannot install them
 */
export async function ensureReady(requirements: readonly Requirement[]): Promise<void> {
  const missing = await findMissing(requirements);
  if (missing.length === 0) return;
  const prefix = await findAptPrefix();
  if (!prefix)
    throw new Error(`Not installed on this machine: ${missing.join(', ')}. ${advice(missing)}`);
  console.log(`Installing missing packages: ${missing.join(' ')}`);
  await installPackages(prefix, missing);
  const remaining = await findMissing(requirements);
  if (remaining.length > 0)
    throw new Error(
      `Still missing after the installation: ${remaining.join(', ')}. ${advice(remaining)}`,
    );
}

function advice(missing: readonly string[]): string {
  return process.platform === 'linux'
    ? `Run: sudo apt-get update && sudo apt-get install -y ${missing.join(' ')}`
    : 'Install Chromium and Firefox, then run: BROWSER_PATH=<path of Chromium> FIREFOX_PATH=<path of Firefox> npm test';
}

function isRequirement(word: string): word is Requirement {
  return ['browser', 'firefox', 'display', 'postgres'].includes(word);
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  ensureReady(process.argv.slice(2).filter(isRequirement)).catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  });
}

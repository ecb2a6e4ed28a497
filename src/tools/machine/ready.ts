import { pathToFileURL } from 'node:url';
import { findBrowser } from '../browser/find';
import { findFirefox } from '../browser/firefox/find-firefox';
import { findAptPrefix, hasCommand, installPackages } from './debian';
import { findPostgres } from './postgres';

/** Something the tests need from the machine, beyond Node. */
export type Need = 'browser' | 'firefox' | 'display' | 'postgres';

const displayTools = { Xvfb: 'xvfb', openbox: 'openbox', xdotool: 'xdotool' } as const;

/** The Debian packages still missing for these needs. */
export async function findMissing(needs: readonly Need[]): Promise<string[]> {
  const missing: string[] = [];
  if (needs.includes('browser') && !(await findBrowser()))
    missing.push('chromium', 'chromium-l10n');
  if (needs.includes('firefox') && !(await findFirefox())) missing.push('firefox-esr');
  if (needs.includes('postgres') && (await findPostgres()) === undefined)
    missing.push('postgresql');
  // Only Linux runs headed windows on a virtual screen; elsewhere those stories are skipped.
  if (needs.includes('display') && process.platform === 'linux') {
    for (const [command, name] of Object.entries(displayTools)) {
      if (!(await hasCommand(command))) missing.push(name);
    }
  }
  return missing;
}

/**
 * Makes the machine ready: what is missing is installed where that needs no question (Debian and
 * its kin, as root or with a passwordless sudo); elsewhere it throws with the one command to run.
 */
export async function ensureReady(needs: readonly Need[]): Promise<void> {
  const missing = await findMissing(needs);
  if (missing.length === 0) return;
  const prefix = await findAptPrefix();
  if (!prefix) throw new Error(`Not on this machine: ${missing.join(', ')}. ${advice(missing)}`);
  console.log(
    `Installing what the browser tests need and this machine lacks: ${missing.join(' ')}.`,
  );
  await installPackages(prefix, missing);
  const still = await findMissing(needs);
  if (still.length > 0) throw new Error(`Still missing: ${still.join(', ')}. ${advice(still)}`);
}

function advice(missing: readonly string[]): string {
  return process.platform === 'linux'
    ? `Run: sudo apt-get update && sudo apt-get install -y ${missing.join(' ')}`
    : 'Install Chromium and Firefox and run: BROWSER_PATH=<one> FIREFOX_PATH=<the other> npm test';
}

function isNeed(word: string): word is Need {
  return ['browser', 'firefox', 'display', 'postgres'].includes(word);
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  ensureReady(process.argv.slice(2).filter(isNeed)).catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  });
}

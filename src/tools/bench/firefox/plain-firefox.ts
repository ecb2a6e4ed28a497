import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { SandboxHosts } from '../../browser/chromium/arguments';
import { findFirefox } from '../../browser/firefox/find-firefox';
import { installExtension } from '../../browser/firefox/install-extension';
import { connectMarionette } from '../../browser/firefox/marionette';
import { preferencesOf } from '../../browser/firefox/preferences';
import { runInChrome } from '../../browser/firefox/run-in-chrome';
import type { SystemAccess } from '../../browser/firefox/system-access';
import { removeProfile } from '../../browser/profile';
import { withTimeout } from '../../browser/with-timeout';

/** A headless Firefox that nothing looks into but its own remote protocol, while it is asked. */
export interface PlainFirefox {
  readonly system: SystemAccess;
  /** The extensions' ids, in the order they were given. */
  readonly ids: readonly string[];
  close(): Promise<void>;
}

/** Starts Firefox without Playwright, which would follow every document. */
export async function startPlainFirefox(
  extensions: readonly string[],
  sandbox?: SandboxHosts,
): Promise<PlainFirefox> {
  const firefox = await findFirefox();
  if (!firefox) throw new Error('No Firefox here. Run: npx tsx src/tools/machine/ready.ts firefox');
  const profile = await mkdtemp(join(tmpdir(), 'bench-profile-'));
  const portFile = join(profile, 'MarionetteActivePort');
  const preferences = { ...preferencesOf(sandbox ? { sandbox } : {}), ...ownPreferences(profile) };
  const lines = Object.entries(preferences).map(
    ([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});`,
  );
  await writeFile(join(profile, 'user.js'), lines.join('\n'));
  const args = ['--headless', '--no-remote', '--profile', profile, '--marionette'];
  const child = spawn(firefox.path, [...args, '--remote-allow-system-access'], { stdio: 'ignore' });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const listening = async (): Promise<void> => {
    while (!existsSync(portFile)) await setTimeout(20);
  };
  await withTimeout(listening(), 30_000, 'Firefox to start');
  const { send } = await connectMarionette(Number(readFileSync(portFile, 'utf8')));
  // To fill a large history takes a minute or two.
  const timeouts = { script: 300_000 };
  await send('WebDriver:NewSession', { acceptInsecureCerts: true, timeouts });
  const close = (): void => void send('Marionette:Quit', { flags: ['eForceQuit'] }).catch(() => {});
  const system: SystemAccess = {
    send,
    close,
    run: (body, ...args) => runInChrome({ send }, body, args),
  };
  const ids: string[] = [];
  for (const dir of extensions) ids.push(await installExtension(system, profile, dir));
  return {
    system,
    ids,
    async close() {
      close();
      await ended;
      await removeProfile(profile);
    },
  };
}

function ownPreferences(profile: string) {
  return {
    // A page's clock is else rounded to a millisecond, and a little at random.
    'privacy.reduceTimerPrecision': false,
    // An export goes nowhere but into the profile.
    'browser.download.folderList': 2,
    'browser.download.dir': profile,
    'browser.download.alwaysOpenPanel': false,
  };
}

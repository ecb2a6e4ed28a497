import type { Sandbox } from '../../src/sandbox/sandbox.js';
import type { Bench } from './bench-browser.js';

/** Signs in once, as a user does, and closes the browser. Gives back the profile, to be removed. */
export async function signedInProfile(sandbox: Sandbox, bench: Bench): Promise<string> {
  const companion = await bench.launch({ sandbox });
  const popup = await companion.openPage('src/popup/index.html');
  const next = companion.nextWindow('sign-in.html');
  await popup.click('button.primary');
  const window = await next;
  await sandbox.phone.sign(await sandbox.phone.nextSignIn());
  await window.waitForSelector('[data-account]');
  await companion.close({ profile: true });
  return companion.profile;
}

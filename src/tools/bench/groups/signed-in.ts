import { type Sandbox, startSandbox } from '../../../sandbox/sandbox';
import { withTimeout } from '../../browser/with-timeout';
import type { BenchExtension } from '../browser/bench-browser';
import type { Place } from '../harness/group';
import { type Sides, startSides } from './start-sides';

/** Both sides in one browser with the platform, the companion's builds signed in. */
export interface SignedIn extends Sides {
  readonly sandbox: Sandbox;
}

/** The platform's limits are far away: how many calls are made is not what is measured. */
const GENEROUS = { payloadPostsPerMinute: 1e6, callsPerMinute: 1e6, xrplTxPerMinute: 1e6 };

/** Starts a sandbox and a browser, and signs in every side that is a build of the companion. */
export async function startSignedIn(place: Place): Promise<SignedIn> {
  const folders = [place.own, place.other.folder];
  const redirectUris = place.other.kind === 'floor' ? folders.slice(0, 1) : folders;
  const sandbox = await startSandbox({
    switches: GENEROUS,
    redirectUris: await Promise.all(redirectUris.map(place.bench.redirectUri)),
  });
  const sides = await startSides(place, sandbox).catch(async (error) => {
    await sandbox.close();
    throw error;
  });
  const close = async (): Promise<void> => {
    await sides.close();
    await sandbox.close();
  };
  try {
    await signIn(sides.own, sandbox);
    if (place.other.kind === 'revision') await signIn(sides.other, sandbox);
    return { ...sides, sandbox, close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** Signs in as a user does, in the sign-in window, and closes it. */
async function signIn(extension: BenchExtension, sandbox: Sandbox): Promise<void> {
  const page = await extension.openPage('manifest.json');
  const signedIn = page.evaluate(`new Promise((resolve) => {
    chrome.storage.onChanged.addListener(({ session }) => { if (session?.newValue) resolve(true); });
    chrome.runtime.sendMessage({ name: 'signIn.open', args: [] });
  })`);
  await sandbox.phone.sign(await sandbox.phone.nextSignIn({ timeoutMs: 20_000 }));
  await withTimeout(signedIn, 20_000, 'the session to be stored');
  await page.evaluate(`chrome.tabs.query({}).then((tabs) => chrome.tabs.remove(
    tabs.filter(({ url }) => url?.includes('/src/popup/sign-in.html')).map(({ id }) => id)))`);
  await page.close();
}

import { cp, mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromiumRedirectUri } from '../../sandbox/network/extension-redirect';
import { BROWSER } from './companion';

/** Runs first in every page and in the background: what no permission withholds, and a phone. */
const PHONE = `
for (const root of [globalThis.browser, globalThis.chrome]) {
  if (root) Object.defineProperty(root, 'windows', { value: undefined });
}
Object.defineProperty(navigator, 'userAgentData', { value: { mobile: true } });
`;

/**
 * A copy of the build in which the browser truly lacks what Firefox for Android does: menus,
 * commands, the sign-in window, and windows. The id stays, and with it the redirect URL.
 * @returns its folder, to be removed afterwards
 */
export async function copyForPhone(): Promise<string> {
  const dir = await mkdtemp(join(tmpdir(), 'phone-build-'));
  await cp(BROWSER === 'firefox' ? 'dist/firefox' : 'dist/chrome', dir, { recursive: true });
  const { commands: _commands, ...manifest } = JSON.parse(
    await readFile(join(dir, 'manifest.json'), 'utf8'),
  );
  const absent = ['contextMenus', 'identity'];
  const permissions = manifest.permissions.filter((name: string) => !absent.includes(name));
  // Firefox's build has it for its own edition on Android.
  const own = manifest.key ? [new URL('/*', chromiumRedirectUri(manifest.key)).href] : [];
  const hosts = [...manifest.host_permissions, ...own];
  const changed = { ...manifest, permissions, host_permissions: hosts };
  await writeFile(join(dir, 'manifest.json'), JSON.stringify(changed));
  await writeFile(join(dir, 'phone.js'), PHONE);
  const names = await readdir(dir, { recursive: true });
  for (const name of names.filter((each) => each.endsWith('.html'))) {
    const html = await readFile(join(dir, name), 'utf8');
    const early = html.replace('<head>', '<head><script src="/phone.js"></script>');
    await writeFile(join(dir, name), early);
  }
  const { service_worker, scripts } = manifest.background;
  const background = join(dir, service_worker ?? scripts[0]);
  await writeFile(background, PHONE + (await readFile(background, 'utf8')));
  return dir;
}

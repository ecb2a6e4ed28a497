import { cp, mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromiumRedirectUri } from '../../sandbox/network/extension-redirect';
import { BROWSER } from './launch-companion';

/**
 * Runs first in every page and in the background. It reports a mobile browser and removes `windows`,
 * which no missing permission would remove.
 */
const PHONE_SCRIPT = `
for (const root of [globalThis.browser, globalThis.chrome]) {
  if (root) Object.defineProperty(root, 'windows', { value: undefined });
}
Object.defineProperty(navigator, 'userAgentData', { value: { mobile: true } });
`;

/**
 * Copies the build and removes the APIs that Firefox for Android lacks: context menus, commands,
 * `identity` and `windows`. The extension's id and redirect URL stay the same.
 * @returns the folder of the copy; the caller removes it
 */
export async function copyForPhone(): Promise<string> {
  const dir = await mkdtemp(join(tmpdir(), 'phone-build-'));
  await cp(BROWSER === 'firefox' ? 'dist/firefox' : 'dist/chrome', dir, { recursive: true });
  const { commands: _commands, ...manifest } = JSON.parse(
    await readFile(join(dir, 'manifest.json'), 'utf8'),
  );
  const removed = ['contextMenus', 'identity'];
  const permissions = manifest.permissions.filter((name: string) => !removed.includes(name));
  // The manifest for Firefox already has the host of its redirect URL, for Firefox for Android.
  const redirectHosts = manifest.key ? [new URL('/*', chromiumRedirectUri(manifest.key)).href] : [];
  const hosts = [...manifest.host_permissions, ...redirectHosts];
  const changed = { ...manifest, permissions, host_permissions: hosts };
  await writeFile(join(dir, 'manifest.json'), JSON.stringify(changed));
  await writeFile(join(dir, 'phone.js'), PHONE_SCRIPT);
  const names = await readdir(dir, { recursive: true });
  for (const name of names.filter((path) => path.endsWith('.html'))) {
    const html = await readFile(join(dir, name), 'utf8');
    const patched = html.replace('<head>', '<head><script src="/phone.js"></script>');
    await writeFile(join(dir, name), patched);
  }
  const { service_worker, scripts } = manifest.background;
  const background = join(dir, service_worker ?? scripts[0]);
  await writeFile(background, PHONE_SCRIPT + (await readFile(background, 'utf8')));
  return dir;
}

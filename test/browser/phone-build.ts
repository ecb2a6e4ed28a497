import { cp, mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { extensionId } from './extension-id';

/** Runs first in every page and in the worker: interfaces no permission withholds, and a phone. */
const PHONE = `
delete globalThis.chrome.windows;
if (globalThis.chrome.windows) throw new Error('the browser still has windows');
Object.defineProperty(navigator, 'userAgentData', { value: { mobile: true } });
`;

/**
 * A copy of the build in which the browser truly lacks what Firefox for Android does: menus,
 * commands, the sign-in window, and windows. The id stays, and with it the redirect URL.
 * @returns its folder, to be removed afterwards
 */
export async function copyForPhone(build = 'dist/chrome'): Promise<string> {
  const dir = await mkdtemp(join(tmpdir(), 'phone-build-'));
  await cp(build, dir, { recursive: true });
  const { commands: _commands, ...manifest } = JSON.parse(
    await readFile(join(dir, 'manifest.json'), 'utf8'),
  );
  const absent = ['contextMenus', 'identity'];
  const changed = {
    ...manifest,
    permissions: manifest.permissions.filter((name: string) => !absent.includes(name)),
    host_permissions: [
      ...manifest.host_permissions,
      `https://${await extensionId(dir)}.chromiumapp.org/*`,
    ],
  };
  await writeFile(join(dir, 'manifest.json'), JSON.stringify(changed));
  await writeFile(join(dir, 'phone.js'), PHONE);
  const names = await readdir(dir, { recursive: true });
  for (const name of names.filter((each) => each.endsWith('.html'))) {
    const html = await readFile(join(dir, name), 'utf8');
    const early = html.replace('<head>', '<head><script src="/phone.js"></script>');
    await writeFile(join(dir, name), early);
  }
  const worker = join(dir, manifest.background.service_worker);
  await writeFile(worker, PHONE + (await readFile(worker, 'utf8')));
  return dir;
}

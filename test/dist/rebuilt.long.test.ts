import { execFile } from 'node:child_process';
import { readFile, symlink } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import manifest from '../../manifest.json' with { type: 'json' };
import { createPackages } from '../../src/tools/packaging/packages';
import { unpack } from '../tools/packaging/unpack';

test('a build of the unpacked source in another folder gives the same packages, byte for byte', async () => {
  const here = createPackages();
  const folder = await unpack(unzipSync(here.source));
  await symlink(resolve('node_modules'), join(folder, 'node_modules'), 'junction');
  // Another time zone, and only the API key of the source package.
  const { NODE_ENV: _mode, VITEST: _test, VITE_XAMAN_API_KEY: _key, ...env } = process.env;
  const tsx = resolve('node_modules/tsx/dist/cli.mjs');
  await promisify(execFile)(process.execPath, [tsx, 'src/tools/packaging/pack.ts'], {
    cwd: folder,
    env: { ...env, TZ: 'Asia/Tokyo' },
  });
  for (const [name, bytes] of Object.entries(here)) {
    const file = `dist/package/xaman-companion-${manifest.version}-${name}.zip`;
    const again = await readFile(join(folder, file));
    const same = again.equals(Buffer.from(bytes));
    expect(same, `${name} differs`).toBe(true);
  }
}, 120_000);

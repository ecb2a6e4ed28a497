import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { build } from 'vite';
import manifest from '../../../manifest.json' with { type: 'json' };
import { SANDBOX_API_KEY } from '../../sandbox/state/application';
import { uncommitted } from './git-files';
import { apiKey, packages } from './packages';
import { expectOnlySourceInPublic } from './public-files';

const FOLDER = 'dist/package';

/** `npm run package`: builds for both browsers and writes what the stores are given. */
async function pack(): Promise<void> {
  expectOnlySourceInPublic('.');
  for (const mode of ['production', 'firefox']) await build({ mode, logLevel: 'warn' });
  await rm(FOLDER, { recursive: true, force: true });
  await mkdir(FOLDER, { recursive: true });
  const sums: string[] = [];
  for (const [name, bytes] of Object.entries(packages())) {
    const file = `xaman-companion-${manifest.version}-${name}.zip`;
    await writeFile(`${FOLDER}/${file}`, bytes);
    sums.push(`${createHash('sha256').update(bytes).digest('hex')}  ${file}`);
  }
  await writeFile(`${FOLDER}/SHA256SUMS`, `${sums.join('\n')}\n`);
  console.log(`In ${FOLDER}:\n${sums.join('\n')}`);
  if (existsSync('.git')) reportUncommitted();
  if (apiKey() === SANDBOX_API_KEY) {
    console.log(`
These speak to the sandbox's application. Packages for people are made with the key of yours:
VITE_XAMAN_API_KEY=… npm run package`);
  }
}

/** Names what no commit holds: the source in the package is then not that of the last one. */
function reportUncommitted(): void {
  const { changed, untracked } = uncommitted('.');
  if (changed.length > 0)
    console.warn(`\nPackaged as changed since the last commit:\n${list(changed)}`);
  if (untracked.length > 0)
    console.warn(
      `\nLeft out of the source, because git does not track it (run git add on what the build needs):\n${list(untracked)}`,
    );
}

const list = (names: readonly string[]): string => names.map((name) => `  ${name}`).join('\n');

await pack().catch((error) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});

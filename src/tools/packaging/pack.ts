import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { build } from 'vite';
import manifest from '../../../manifest.json' with { type: 'json' };
import { SANDBOX_API_KEY } from '../../sandbox/state/application';
import { findUncommitted } from './git-files';
import { createPackages, readApiKey } from './packages';
import { expectOnlySourceInPublic } from './public-files';

const FOLDER = 'dist/package';

/** `npm run package`: builds for both browsers and writes the packages for the stores. */
async function pack(): Promise<void> {
  expectOnlySourceInPublic('.');
  for (const mode of ['production', 'firefox']) await build({ mode, logLevel: 'warn' });
  await rm(FOLDER, { recursive: true, force: true });
  await mkdir(FOLDER, { recursive: true });
  const sums: string[] = [];
  for (const [name, bytes] of Object.entries(createPackages())) {
    const file = `xaman-companion-${manifest.version}-${name}.zip`;
    await writeFile(`${FOLDER}/${file}`, bytes);
    sums.push(`${createHash('sha256').update(bytes).digest('hex')}  ${file}`);
  }
  await writeFile(`${FOLDER}/SHA256SUMS`, `${sums.join('\n')}\n`);
  console.log(`Written to ${FOLDER}:\n${sums.join('\n')}`);
  if (existsSync('.git')) reportUncommitted();
  if (readApiKey() === SANDBOX_API_KEY) {
    console.log(`
These packages use the API key of the sandbox. To make packages for users, set the API key of your
application:
VITE_XAMAN_API_KEY=… npm run package`);
  }
}

/** Warns of uncommitted files: with them the source in the package is not that of the last commit. */
function reportUncommitted(): void {
  const { changed, untracked } = findUncommitted('.');
  if (changed.length > 0)
    console.warn(`\nPackaged with uncommitted changes:\n${formatList(changed)}`);
  if (untracked.length > 0)
    console.warn(
      `\nNot in the source package, because git does not track these files. Run git add on those that the build needs:\n${formatList(untracked)}`,
    );
}

const formatList = (names: readonly string[]): string =>
  names.map((name) => `  ${name}`).join('\n');

await pack().catch((error) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});

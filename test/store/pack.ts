import { createHash } from 'node:crypto';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { build } from 'vite';
import manifest from '../../manifest.json' with { type: 'json' };
import { SANDBOX_API_KEY } from '../../src/sandbox/application';
import { apiKey, packages } from './packages';

const FOLDER = 'dist/package';

/** `npm run package`: builds for both browsers and writes what the stores are given. */
async function pack(): Promise<void> {
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
  if (apiKey() === SANDBOX_API_KEY) {
    console.log(`
These speak to the sandbox's application. Packages for people are made with the key of yours:
VITE_XAMAN_API_KEY=… npm run package`);
  }
}

await pack();

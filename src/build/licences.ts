import { readdirSync, readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Plugin } from 'vite';

const HEAD = `Xaman Companion is made with the packages below. Each stands under its own licence, and what was
used of it is found under the address above its licence. Some are shortened when the extension is
built: src/build in its source says how.`;

/** What the bundler itself puts into bundles comes from modules without a file. */
const BUNDLERS = /^\0(vite|rolldown)\//;

/** The licences of what truly is in the bundles, written beside them as `licences.txt`. */
export interface Licences {
  /** To be among the plugins of each bundle: it notes the packages that are in it. */
  note(): Plugin;
  /** To be among the plugins of the last bundle. The build fails when a package has no licence. */
  write(): Plugin;
}

/** @param outDir where the extension is built */
export function licences(outDir: string): Licences {
  const folders = new Set<string>();
  return {
    note: () => ({
      name: 'note-packages',
      generateBundle(_options, bundle) {
        for (const output of Object.values(bundle)) {
          const modules = output.type === 'chunk' ? output.moduleIds : [];
          for (const folder of modules.map(packageFolder)) if (folder) folders.add(folder);
        }
      },
    }),
    write: () => ({
      name: 'write-licences',
      apply: 'build',
      async closeBundle(error?: Error) {
        if (!error) await writeFile(join(outDir, 'licences.txt'), licenceText([...folders]));
      },
    }),
  };
}

/** The folder of the package a module belongs to; undefined for one of ours. */
export function packageFolder(module: string): string | undefined {
  const bundler = BUNDLERS.exec(module)?.[1];
  if (bundler) return join('node_modules', bundler);
  return /^\0?(.*\/node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(module)?.[1];
}

/**
 * The packages with their licences, sorted by name, as text.
 * @throws Error when one has no licence file
 */
export function licenceText(folders: readonly string[]): string {
  const entries = folders.map((folder) => {
    const { name, version, license } = JSON.parse(
      readFileSync(join(folder, 'package.json'), 'utf8'),
    );
    const address = `https://www.npmjs.com/package/${name}/v/${version}`;
    return `${name} ${version} (${license})\n${address}\n\n${licenceIn(folder)}`;
  });
  // One package may stand in several folders, when others want it so. The mark at the beginning
  // says that it is UTF-8: browsers do not take a text's for granted.
  return `\uFEFF${[HEAD, ...new Set(entries.sort())].join(RULE)}\n`;
}

const RULE = `\n\n${'-'.repeat(80)}\n\n`;

function licenceIn(folder: string): string {
  const file = readdirSync(folder).find((name) => /^licen[cs]e(\.(md|txt))?$/i.test(name));
  if (!file) throw new Error(`${folder} has no licence file: may it be in the extension?`);
  const text = readFileSync(join(folder, file), 'utf8').replaceAll('\r\n', '\n');
  // Vite's goes on with what it is itself made of, none of which is in a bundle.
  return (text.split(/^# Licenses of bundled dependencies/m)[0] ?? '').trim();
}

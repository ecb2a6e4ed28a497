import { readdirSync, readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Plugin } from 'vite';

const HEADER = `Xaman Companion contains code of the packages below. Each package has its own licence. The address
above a licence leads to the package. The build removes unused code from some packages; src/build in
the source code of the extension shows how.`;

/** Ids of the modules that the bundler adds to bundles itself; they have no file. */
const BUNDLER_MODULE = /^\0(vite|rolldown)\//;

/** Collects the licences of all packages in the bundles and writes them to `licences.txt`. */
export interface LicenceCollector {
  /** The plugin for every bundle. It records which packages the bundle contains. */
  collect(): Plugin;
  /** The plugin for the last bundle. It fails the build when a package has no licence. */
  write(): Plugin;
}

/** @param outDir the folder the extension is built into; `licences.txt` is written there */
export function createLicenceCollector(outDir: string): LicenceCollector {
  const folders = new Set<string>();
  return {
    collect: () => ({
      name: 'collect-packages',
      generateBundle(_options, bundle) {
        for (const output of Object.values(bundle)) {
          const modules = output.type === 'chunk' ? output.moduleIds : [];
          for (const folder of modules.map(findPackageFolder)) if (folder) folders.add(folder);
        }
      },
    }),
    write: () => ({
      name: 'write-licences',
      apply: 'build',
      async closeBundle(error?: Error) {
        if (!error) await writeFile(join(outDir, 'licences.txt'), formatLicences([...folders]));
      },
    }),
  };
}

/** The folder of the package that a module belongs to; undefined for a module of this project. */
export function findPackageFolder(module: string): string | undefined {
  const bundler = BUNDLER_MODULE.exec(module)?.[1];
  if (bundler) return join('node_modules', bundler);
  return /^\0?(.*\/node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(module)?.[1];
}

/**
 * Formats the packages and their licences as text, sorted by name.
 * @throws Error when a package has no licence file
 */
export function formatLicences(folders: readonly string[]): string {
  const entries = folders.map((folder) => {
    const { name, version, license } = JSON.parse(
      readFileSync(join(folder, 'package.json'), 'utf8'),
    );
    const address = `https://www.npmjs.com/package/${name}/v/${version}`;
    return `${name} ${version} (${license})\n${address}\n\n${readLicence(folder)}`;
  });
  // npm may install one package in several folders. The byte order mark makes browsers read the
  // text as UTF-8.
  return `\uFEFF${[HEADER, ...new Set(entries.sort())].join(SEPARATOR)}\n`;
}

const SEPARATOR = `\n\n${'-'.repeat(80)}\n\n`;

function readLicence(folder: string): string {
  const file = readdirSync(folder).find((name) => /^licen[cs]e(\.(md|txt))?$/i.test(name));
  if (!file)
    throw new Error(
      `${folder} has no licence file. Check whether its licence allows shipping it; otherwise remove the package.`,
    );
  const text = readFileSync(join(folder, file), 'utf8').replaceAll('\r\n', '\n');
  // Vite's licence file continues with the licences of its own dependencies; no bundle contains them.
  return (text.split(/^# Licenses of bundled dependencies/m)[0] ?? '').trim();
}

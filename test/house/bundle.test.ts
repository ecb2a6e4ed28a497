import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { workerScripts } from '../../src/tools/repository/loaded-scripts';
import { listFiles } from '../../src/tools/repository/source-files';

const root = 'dist/chrome';
const built = existsSync(`${root}/manifest.json`);
const texts = [...listFiles(root), ...listFiles('dist/firefox')]
  .filter((path) => /\.(js|css|html|json)$/.test(path))
  .map((path) => ({ path, text: readFileSync(path, 'utf8') }));

function holding(what: RegExp, files = texts): string[] {
  return files.flatMap(({ path, text }) => {
    const found = what.exec(text);
    return found
      ? [`${path}: …${text.slice(Math.max(0, found.index - 30), found.index + 60)}…`]
      : [];
  });
}

test('the extension is built', () => {
  expect(built, 'run: npm run build').toBe(true);
});

test.runIf(built).each([
  ["the sandbox's secret", /5a4db0c5-0000-4000-8000-5ec4e7000001/],
  ['the sandbox', /startSandbox|sandboxApplication|Xaman Companion \(sandbox\)/],
  ['the tests', /launchCompanion|vitest|playwright/],
  ['key derivation or signing', /deriveKeypair|generateSeed|generateKeyPair/],
  [
    'text turned into code',
    /\beval\(|\bnew Function\b|\bFunction\(|set(?:Timeout|Interval)\(["'`]/,
  ],
  ['text turned into markup', /\b(?:innerHTML|outerHTML|insertAdjacentHTML)\b|document\.write\b/],
  ['source maps', /sourceMappingURL=/],
])('the shipped extension holds nothing of %s', (_name, what) => {
  expect(holding(what)).toEqual([]);
});

test.runIf(built)('no code is loaded from anywhere else', () => {
  const remote =
    /(?:\bfrom|\bimport\(?|importScripts\()\s*["'`]https?:|<script[^>]*src="(?:https?:)?\/\/|<link(?![^>]*rel="preconnect")[^>]*href="(?:https?:)?\/\//;
  expect(holding(remote)).toEqual([]);
});

test.runIf(built)(
  'the worker has no import() and no XMLHttpRequest, which it could not run',
  () => {
    const worker = workerScripts(root).map((file) => ({
      path: file,
      text: readFileSync(`${root}/${file}`, 'utf8'),
    }));
    expect(holding(/\bimport\s*\(|XMLHttpRequest/, worker)).toEqual([]);
  },
);

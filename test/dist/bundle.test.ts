import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { pageScripts, workerScripts } from '../../src/tools/repository/loaded-scripts';
import { listFiles } from '../../src/tools/repository/source-files';

const root = 'dist/chrome';
const texts = [...listFiles(root), ...listFiles('dist/firefox')]
  .filter((path) => /\.(js|css|html|json)$/.test(path))
  .map((path) => ({ path, text: readFileSync(path, 'utf8') }));

/** The files that match a pattern, with the text around the match. */
function findMatches(pattern: RegExp, files = texts): string[] {
  return files.flatMap(({ path, text }) => {
    const found = pattern.exec(text);
    return found
      ? [`${path}: …${text.slice(Math.max(0, found.index - 30), found.index + 60)}…`]
      : [];
  });
}

test.each([
  ['the API secret of the sandbox', /5a4db0c5-0000-4000-8000-5ec4e7000001/],
  ['code of the sandbox', /startSandbox|sandboxApplication|Xaman Companion \(sandbox\)/],
  ['code of the tests', /launchCompanion|vitest|playwright/],
  ['key derivation or signing', /deriveKeypair|generateSeed|generateKeyPair/],
  [
    'code that evaluates text',
    /\beval\(|\bnew Function\b|\bFunction\(|set(?:Timeout|Interval)\(["'`]/,
  ],
  ['code that writes markup', /\b(?:innerHTML|outerHTML|insertAdjacentHTML)\b|document\.write\b/],
  ['source maps', /sourceMappingURL=/],
])('the shipped extension does not contain %s', (_name, pattern) => {
  expect(findMatches(pattern)).toEqual([]);
});

test('the shipped extension loads no remote code', () => {
  const remote =
    /(?:\bfrom|\bimport\(?|importScripts\()\s*["'`]https?:|<script[^>]*src="(?:https?:)?\/\/|<link(?![^>]*rel="preconnect")[^>]*href="(?:https?:)?\/\//;
  expect(findMatches(remote)).toEqual([]);
});

/** The first words of the English list, however the minifier writes the line end between them. */
const WORD_LIST = /\babandon\b.{1,4}\bability\b/s;

/** What the worker and the pages load at their start. */
const early = [
  ...workerScripts(root),
  ...['popup', 'options', 'review'].flatMap((page) => pageScripts(root, `src/${page}/index.html`)),
].map((file) => ({ path: file, text: readFileSync(`${root}/${file}`, 'utf8') }));

test('the worker, and the pages before they have a text to check, load no word lists', () => {
  expect(findMatches(WORD_LIST, early)).toEqual([]);
  expect(findMatches(WORD_LIST)).not.toEqual([]);
});

test('the worker, and the pages before a look-up is on, do not load the SDK', () => {
  const sdk = /XummSdkJwt/;
  expect(findMatches(sdk, early)).toEqual([]);
  expect(findMatches(sdk).every((match) => match.includes('xaman-helpers'))).toBe(true);
  expect(findMatches(sdk)).toHaveLength(2);
});

test('the worker does not use import() and XMLHttpRequest, which a service worker lacks', () => {
  const worker = workerScripts(root).map((file) => ({
    path: file,
    text: readFileSync(`${root}/${file}`, 'utf8'),
  }));
  expect(findMatches(/\bimport\s*\(|XMLHttpRequest/, worker)).toEqual([]);
});

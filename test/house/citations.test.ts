import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { listFiles } from '../../src/tools/repository/source-files';
import { brokenCitations, citationsIn, sectionsOf } from './citations';

const page = readFileSync('src/sandbox/PROTOCOL.md', 'utf8');
const files = ['README.md', ...listFiles('src'), ...listFiles('test')]
  .filter((path) => /\.(tsx?|m?js|html|css|md)$/.test(path))
  .map((path) => ({ path, text: readFileSync(path, 'utf8') }));

// A variable, so that the test does not count the examples below as citations.
const sign = '§';

test.each([
  [`(protocol ${sign}3.4).`, ['3.4']],
  [`Protocol ${sign}4.2, ${sign}8: a ledger`, ['4.2', '8']],
  [`precedence of outcomes (protocol\n * ${sign}3.4, state table)`, ['3.4']],
  [`(${sign}4.1–4.3)`, ['4.1', '4.3']],
  [`(${sign}1–3)`, ['1', '3']],
  [`codes of ${sign}3.7: 599–604`, ['3.7']],
  [`the vector of ${sign}6.4. ${sign} 6.4.1`, ['6.4', '6.4.1']],
])('citationsIn reads every section in %j', (text, sections) => {
  expect(citationsIn(text).map(({ section }) => section)).toEqual(sections);
});

test('brokenCitations reports file and line when the page lacks a section', () => {
  const text = `/** Creates (${sign}1.1). */\n\n/**\n * Cancels (${sign}1.1–1.9).\n */`;
  const headings = '# Title\n\n## 1. One\n\n### 1.1 First';
  expect(brokenCitations([{ path: 'cancel.ts', text }], headings)).toEqual([
    `cancel.ts:4 cites ${sign}1.9`,
  ]);
});

test('every citation names an existing section of the protocol page', () => {
  expect(files.flatMap(({ text }) => citationsIn(text)).length).toBeGreaterThan(100);
  expect(brokenCitations(files, page), `Every ${sign} cites src/sandbox/PROTOCOL.md.`).toEqual([]);
});

test('the table of contents of the protocol page links to every section', () => {
  const linked = [...page.matchAll(/^(\d+)\. \[(.+)\]\(#(.+)\)$/gm)];
  const sections = [...page.matchAll(/^## (\d+)\. (.+)$/gm)];
  const anchor = (title: string) =>
    title
      .toLowerCase()
      .replace(/[^\w -]/g, '')
      .replaceAll(' ', '-');
  expect(linked.map(([, number, title, to]) => [number, title, to])).toEqual(
    sections.map(([, number, title = '']) => [number, title, anchor(`${number} ${title}`)]),
  );
  expect(sectionsOf(page).size).toBeGreaterThan(sections.length);
});

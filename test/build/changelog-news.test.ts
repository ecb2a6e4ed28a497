import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import manifest from '../../manifest.json' with { type: 'json' };
import { parseNews } from '../../src/build/changelog-news';

const CHANGELOG = `# Changes

## Unreleased

- **Not yet.** Nobody has this.

## 0.3.0

- **A side panel.** Choose it under *Settings*, with \`Enter\`.
- A repaired fault.
- Something **bold** inside.

## 0.2.1

- A repaired fault.

## 0.1.0

- **First.** All of it.
`;

test.each([
  ['0.3.0', ['0.3.0', '0.1.0']],
  ['0.2.1', ['0.1.0']],
  ['0.1.0', ['0.1.0']],
])('version %s ships the news of its own and earlier versions', (version, expected) => {
  expect(parseNews(CHANGELOG, version).map((section) => section.version)).toEqual(expected);
});

test('only entries with a bold title are news, as plain text', () => {
  expect(parseNews(CHANGELOG, '0.3.0')[0]?.entries).toEqual([
    { title: 'A side panel.', text: 'Choose it under Settings, with Enter.' },
  ]);
});

test('a version without a section fails the build, and so does markup that no page shows', () => {
  expect(() => parseNews(CHANGELOG, '0.4.0')).toThrow('no section for version 0.4.0');
  const linked = '## 0.1.0\n\n- **New.** See [the list](list.md).\n';
  expect(() => parseNews(linked, '0.1.0')).toThrow('may have only');
});

test('the changelog has news of the shipped version', () => {
  const changelog = readFileSync('.github/CHANGELOG.md', 'utf8');
  expect(parseNews(changelog, manifest.version)[0]?.version).toBe(manifest.version);
  // Fails now rather than at the release.
  const next = changelog.replace('## Unreleased', '## 99.0.0');
  if (next !== changelog) expect(parseNews(next, '99.0.0')[0]?.entries).not.toEqual([]);
});

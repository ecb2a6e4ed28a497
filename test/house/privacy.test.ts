import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readPermissionRows } from '../../src/tools/repository/readme-table';

const html = readFileSync('src/options/privacy.html', 'utf8');
const schema = readFileSync('src/adapters/storage/schema.ts', 'utf8');
const manifests = ['manifest.json', 'dist/firefox/manifest.json']
  .filter((path) => existsSync(path))
  .map((path) => JSON.parse(readFileSync(path, 'utf8')));

/** The cells of the rows of a part of the page, as they are read. */
function rowsOf(id: string): string[][] {
  const part = new RegExp(`<tbody id="${id}">([\\s\\S]*?)</tbody>`).exec(html)?.[1] ?? '';
  return [...part.matchAll(/<tr>([\s\S]*?)<\/tr>/g)].map(([, row = '']) =>
    [...row.matchAll(/<td>([\s\S]*?)<\/td>/g)].map(([, cell = '']) => textOf(cell)),
  );
}

/** The hosts a manifest asks for. That of the redirect URL begins with a long number of ours. */
function hostsOf(manifest: Record<string, string[]>): string[] {
  const { host_permissions: hosts = [], optional_host_permissions: optional = [] } = manifest;
  return [...hosts, ...optional].map((host) => host.replace(/\/\/[0-9a-f]{40}\./, '//….'));
}

function textOf(markup: string): string {
  return markup
    .replace(/<[^>]*>/g, '')
    .replaceAll('&amp;', '&')
    .replace(/\s+/g, ' ')
    .trim();
}

test('what it may do is what the README says', () => {
  const readme = readPermissionRows().map(({ label, reason }) => [label, reason]);
  expect(readme.length).toBeGreaterThan(5);
  expect(rowsOf('permissions')).toEqual(readme);
});

test.each(manifests)('it names every permission and every host of the manifest', (manifest) => {
  const named = readPermissionRows().map(({ permission }) => permission);
  expect(named).toEqual(expect.arrayContaining([...manifest.permissions, ...hostsOf(manifest)]));
});

test('it says what is sent to every host, and to no other', () => {
  const said = rowsOf('sent').flatMap(([whom = '']) => whom.match(/https?:\S+\/\*/g) ?? []);
  expect([...new Set(said)].sort()).toEqual([...new Set(manifests.flatMap(hostsOf))].sort());
});

test('it says of everything in the database how long it is kept', () => {
  const stores = [...schema.matchAll(/^ {2}(\w+): \{/gm)].map(([, store]) => store);
  const said = [...html.matchAll(/data-stores="([^"]*)"/g)].flatMap(([, list = '']) =>
    list.split(' '),
  );
  expect(stores.length).toBeGreaterThan(3);
  expect(said.sort()).toEqual(stores.sort());
});

import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { manifestFor } from '../../src/build/manifests';
import { readPermissionRows } from '../../src/tools/repository/readme-table';

const html = readFileSync('src/options/privacy.html', 'utf8');
const schema = readFileSync('src/adapters/storage/schema.ts', 'utf8');
const manifests = [manifestFor('chrome'), manifestFor('firefox')];

/** The rows of a table body of the page; each cell as text. */
function rowsOf(id: string): string[][] {
  const part = new RegExp(`<tbody id="${id}">([\\s\\S]*?)</tbody>`).exec(html)?.[1] ?? '';
  return [...part.matchAll(/<tr>([\s\S]*?)<\/tr>/g)].map(([, row = '']) =>
    [...row.matchAll(/<td>([\s\S]*?)<\/td>/g)].map(([, cell = '']) => textOf(cell)),
  );
}

/** The hosts in a manifest, with the hash of the redirect URL's host shortened to `…`. */
function hostsOf(manifest: ReturnType<typeof manifestFor>): string[] {
  const { host_permissions: hosts, optional_host_permissions: optional } = manifest;
  return [...hosts, ...optional].map((host) => host.replace(/\/\/[0-9a-f]{40}\./, '//….'));
}

function textOf(markup: string): string {
  return markup
    .replace(/<[^>]*>/g, '')
    .replaceAll('&amp;', '&')
    .replace(/\s+/g, ' ')
    .trim();
}

test('the privacy page lists the permissions as the README does', () => {
  const readme = readPermissionRows().map(({ label, reason }) => [label, reason]);
  expect(readme.length).toBeGreaterThan(5);
  expect(rowsOf('permissions')).toEqual(readme);
});

test.each(
  manifests,
)('the README names every permission and every host of the manifest', (manifest) => {
  const named = readPermissionRows().map(({ permission }) => permission);
  expect(named).toEqual(expect.arrayContaining([...manifest.permissions, ...hostsOf(manifest)]));
});

test('the privacy page lists the data sent to every host of the manifest, and no other host', () => {
  const listed = rowsOf('sent').flatMap(([host = '']) => host.match(/https?:\S+\/\*/g) ?? []);
  expect([...new Set(listed)].sort()).toEqual([...new Set(manifests.flatMap(hostsOf))].sort());
});

test('the privacy page gives the retention of every store of the database', () => {
  const stores = [...schema.matchAll(/^ {2}(\w+): \{/gm)].map(([, store]) => store);
  const listed = [...html.matchAll(/data-stores="([^"]*)"/g)].flatMap(([, list = '']) =>
    list.split(' '),
  );
  expect(stores.length).toBeGreaterThan(3);
  expect(listed.sort()).toEqual(stores.sort());
});

import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const manifest = JSON.parse(readFileSync('manifest.json', 'utf8')) as Record<string, unknown>;
const permissions = ['contextMenus', 'storage', 'alarms', 'notifications', 'identity', 'activeTab'];
const hosts = ['https://xumm.app/*', 'https://oauth2.xumm.app/*'];

test('the manifest asks for what was promised and nothing else', () => {
  expect(manifest.permissions).toEqual(permissions);
  expect(manifest.host_permissions).toEqual(hosts);
});

test.each([
  'content_scripts',
  'optional_permissions',
  'optional_host_permissions',
  'externally_connectable',
  'web_accessible_resources',
  'update_url',
])('the manifest has no %s', (key) => {
  expect(manifest).not.toHaveProperty(key);
});

test.each([...permissions, ...hosts])('the README says why it needs %s', (name) => {
  const rows = readFileSync('README.md', 'utf8').split('\n');
  const row = rows.find((line) => line.startsWith(`| \`${name}\` |`));
  expect(row, `add a row | \`${name}\` | why | to the table in README.md`).toMatch(/\| \S.+ \|$/);
});

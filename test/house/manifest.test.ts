import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { manifestFor } from '../../src/build/manifests';

const manifest = JSON.parse(readFileSync('manifest.json', 'utf8')) as Record<string, unknown>;
const permissions = [
  'contextMenus',
  'storage',
  'alarms',
  'notifications',
  'identity',
  'activeTab',
  'scripting',
];

/** Permissions of Firefox's manifest only (`src/build/manifests.ts`). */
const firefoxPermissions = ['cookies'];

/** Permissions of Chromium's manifest only: Firefox's sidebar needs none. */
const chromiumPermissions = ['sidePanel'];
const hosts = ['https://xumm.app/*', 'https://oauth2.xumm.app/*'];

/** Requested for single hosts, when the user allows a ledger node or pairs with a relay. */
const optionalHosts = ['https://*/*', 'http://localhost/*', 'http://127.0.0.1/*'];

test('the manifest requests only the expected permissions and hosts', () => {
  expect(manifest.permissions).toEqual([...permissions, ...chromiumPermissions]);
  expect(manifest.host_permissions).toEqual(hosts);
  expect(manifest.optional_host_permissions).toEqual(optionalHosts);
});

test('Firefox’s manifest requests only the expected permissions', () => {
  expect(manifestFor('firefox').permissions).toEqual([...permissions, ...firefoxPermissions]);
});

test('only Firefox’s manifest has a sidebar, which does not open by itself', () => {
  expect(manifestFor('firefox')).toMatchObject({ sidebar_action: { open_at_install: false } });
  expect(manifestFor('chrome')).not.toHaveProperty('sidebar_action');
});

test('Chromium shows no side panel before the user has chosen it', () => {
  expect(manifestFor('chrome')).not.toHaveProperty('side_panel');
});

test.each([
  'content_scripts',
  'optional_permissions',
  'externally_connectable',
  'web_accessible_resources',
  'update_url',
])('the manifest has no %s', (key) => {
  expect(manifest).not.toHaveProperty(key);
});

test('the content security policy allows remote connections over TLS only, and no remote scripts', () => {
  const { extension_pages: policy } = manifest.content_security_policy as Record<string, string>;
  const rules = new Map(
    (policy ?? '').split(';').map((rule) => {
      const [name = '', ...sources] = rule.trim().split(' ');
      return [name, sources];
    }),
  );
  // The extension's own files hold the messages of a chosen language.
  // Any host, because the user chooses node and relay; host permissions limit it further.
  const localhost = ['http://localhost:*', 'http://127.0.0.1:*'];
  expect(rules.get('connect-src')).toEqual(["'self'", 'https:', 'wss://xumm.app', ...localhost]);
  for (const directive of ['script-src', 'worker-src', 'style-src']) {
    expect(rules.get(directive)).toEqual(["'self'"]);
  }
  expect(rules.get('img-src')).toEqual(["'self'", 'data:', 'https://xumm.app']);
  const none = ['default-src', 'object-src', 'frame-src', 'base-uri', 'form-action'];
  for (const directive of [...none, 'frame-ancestors']) {
    expect(rules.get(directive), directive).toEqual(["'none'"]);
  }
});

test.each([
  ...permissions,
  ...hosts,
  ...optionalHosts,
  ...firefoxPermissions,
  ...chromiumPermissions,
])('the README gives a reason for the permission %s', (name) => {
  const rows = readFileSync('README.md', 'utf8').split('\n');
  const only = firefoxPermissions.includes(name)
    ? ' (Firefox)'
    : chromiumPermissions.includes(name)
      ? ' (Chromium)'
      : '';
  const label = `\`${name}\`${only}`;
  const row = rows.find((line) => line.startsWith(`| ${label} |`));
  const message = `Add a row | ${label} | reason | to the table of permissions in README.md.`;
  expect(row, message).toMatch(/\| \S.+ \|$/);
});

/** By language, the letters that open a menu of Firefox 153 together with Alt+Shift. */
const FIREFOX_MENUS = {
  en: 'ABEFHPSTV',
  de: 'ABCDHLX',
  es: 'AEMSTUV',
  ja: 'BEFHSTV',
  nl: 'ABGHLWX',
};

test.each(
  Object.entries(FIREFOX_MENUS),
)('no suggested key is one of Firefox’s menu keys in %s', (_language, letters) => {
  const commands = manifest.commands as Record<string, { suggested_key: { default: string } }>;
  const keys = Object.values(commands).map(({ suggested_key }) => suggested_key.default);
  for (const letter of letters) expect(keys).not.toContain(`Alt+Shift+${letter}`);
});

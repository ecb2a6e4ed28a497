import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

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

/** What only Firefox's manifest has (`vite.config.ts`). */
const firefoxPermissions = ['cookies'];
const firefoxManifest = 'dist/firefox/manifest.json';
const hosts = ['https://xumm.app/*', 'https://oauth2.xumm.app/*'];

/** Asked for one host at a time, when the user allows a ledger node or pairs with a relay. */
const optionalHosts = ['https://*/*', 'http://localhost/*', 'http://127.0.0.1/*'];

test('the manifest asks for what was promised and nothing else', () => {
  expect(manifest.permissions).toEqual(permissions);
  expect(manifest.host_permissions).toEqual(hosts);
  expect(manifest.optional_host_permissions).toEqual(optionalHosts);
});

test.runIf(existsSync(firefoxManifest))('Firefox is asked for what was promised, too', () => {
  const built = JSON.parse(readFileSync(firefoxManifest, 'utf8'));
  expect(built.permissions).toEqual([...permissions, ...firefoxPermissions]);
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

test('pages may load nothing from elsewhere, and connect elsewhere by nothing but TLS', () => {
  const { extension_pages: policy } = manifest.content_security_policy as Record<string, string>;
  const rules = new Map(
    (policy ?? '').split(';').map((rule) => {
      const [name = '', ...sources] = rule.trim().split(' ');
      return [name, sources];
    }),
  );
  // Any host, because the user names node and relay; which one, the permission says.
  const here = ['http://localhost:*', 'http://127.0.0.1:*'];
  expect(rules.get('connect-src')).toEqual(['https:', 'wss://xumm.app', ...here]);
  for (const what of ['script-src', 'worker-src', 'style-src']) {
    expect(rules.get(what)).toEqual(["'self'"]);
  }
  expect(rules.get('img-src')).toEqual(["'self'", 'data:', 'https://xumm.app']);
  const none = ['default', 'object', 'frame'].map((what) => `${what}-src`);
  for (const what of [...none, 'base-uri', 'form-action', 'frame-ancestors']) {
    expect(rules.get(what), what).toEqual(["'none'"]);
  }
});

test.each([
  ...permissions,
  ...hosts,
  ...optionalHosts,
  ...firefoxPermissions,
])('the README says why it needs %s', (name) => {
  const rows = readFileSync('README.md', 'utf8').split('\n');
  const what = firefoxPermissions.includes(name) ? `\`${name}\` (Firefox)` : `\`${name}\``;
  const row = rows.find((line) => line.startsWith(`| ${what} |`));
  expect(row, `add a row | ${what} | why | to the table in README.md`).toMatch(/\| \S.+ \|$/);
});

/** Alt+Shift with one of these letters opens a menu of Firefox 153, by the language it speaks. */
const FIREFOX_MENUS = {
  en: 'ABEFHPSTV',
  de: 'ABCDHLX',
  es: 'AEMSTUV',
  ja: 'BEFHSTV',
  nl: 'ABGHLWX',
};

test.each(
  Object.entries(FIREFOX_MENUS),
)('no suggested key opens a menu of Firefox in %s', (_language, letters) => {
  const commands = manifest.commands as Record<string, { suggested_key: { default: string } }>;
  const keys = Object.values(commands).map(({ suggested_key }) => suggested_key.default);
  for (const letter of letters) expect(keys).not.toContain(`Alt+Shift+${letter}`);
});

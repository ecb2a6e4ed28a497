import { createHash } from 'node:crypto';
import manifest from '../../manifest.json' with { type: 'json' };

/** The manifest for a browser: `manifest.json` with what differs. */
export function manifestFor(browser: 'chrome' | 'firefox') {
  return browser === 'firefox' ? firefoxManifest() : chromeManifest();
}

function chromeManifest() {
  const { browser_specific_settings: _firefox, ...own } = manifest;
  return own;
}

/**
 * Firefox has a background page that ends when idle in place of a worker. The permission `cookies`
 * shows which container a tab is in, and no cookie. The host permission shows that a tab reached
 * the redirect URL: Firefox for Android has no `identity` that reports it.
 */
function firefoxManifest() {
  const { key: _key, minimum_chrome_version: _version, background, ...own } = manifest;
  const id = createHash('sha1').update(own.browser_specific_settings.gecko.id).digest('hex');
  return {
    ...own,
    background: { scripts: [background.service_worker], type: 'module' },
    permissions: [...manifest.permissions, 'cookies'],
    host_permissions: [...manifest.host_permissions, `https://${id}.extensions.allizom.org/*`],
  };
}

import { createHash } from 'node:crypto';
import manifest from '../../manifest.json' with { type: 'json' };

/** The manifest for a browser: `manifest.json` with the changes for that browser. */
export function manifestFor(browser: 'chrome' | 'firefox') {
  return browser === 'firefox' ? firefoxManifest() : chromeManifest();
}

function chromeManifest() {
  const { browser_specific_settings: _firefox, ...rest } = manifest;
  return rest;
}

/**
 * Firefox has an event page instead of a worker, and a sidebar instead of Chromium's side panel, which
 * needs no permission and must not open by itself. The extension uses the permission `cookies` to see
 * which container a tab is in; it reads no cookie. The added host is that of the redirect URL: the
 * extension watches for a tab that reaches it, because Firefox for Android has no `identity` API.
 */
function firefoxManifest() {
  const { key: _key, minimum_chrome_version: _version, background, ...rest } = manifest;
  const id = createHash('sha1').update(rest.browser_specific_settings.gecko.id).digest('hex');
  return {
    ...rest,
    background: { scripts: [background.service_worker], type: 'module' },
    permissions: [...manifest.permissions.filter((name) => name !== 'sidePanel'), 'cookies'],
    sidebar_action: {
      default_panel: 'src/review/index.html',
      default_title: manifest.name,
      default_icon: manifest.icons,
      open_at_install: false,
    },
    host_permissions: [...manifest.host_permissions, `https://${id}.extensions.allizom.org/*`],
  };
}

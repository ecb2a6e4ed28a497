import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

/** Chromium's extension id: the first 32 hex digits of sha256(DER of the key), as letters a-p. */
export function chromiumExtensionId(manifestKeyBase64: string): string {
  const digest = createHash('sha256')
    .update(Buffer.from(manifestKeyBase64, 'base64'))
    .digest('hex');
  return [...digest.slice(0, 32)]
    .map((digit) => String.fromCharCode('a'.charCodeAt(0) + Number.parseInt(digit, 16)))
    .join('');
}

/** `identity.getRedirectURL('xaman')` in Chromium, for a manifest with this `key`. */
export function chromiumRedirectUri(manifestKeyBase64: string): string {
  return `https://${chromiumExtensionId(manifestKeyBase64)}.chromiumapp.org/xaman`;
}

/**
 * `identity.getRedirectURL('xaman')` in Firefox, for a manifest with this
 * `browser_specific_settings.gecko.id`.
 */
export function firefoxRedirectUri(id: string): string {
  return `https://${createHash('sha1').update(id).digest('hex')}.extensions.allizom.org/xaman`;
}

/** The redirect URIs of this project's extension in Chromium and in Firefox. */
export function extensionRedirectUris(): string[] {
  const file = new URL('../../../manifest.json', import.meta.url);
  const { key, browser_specific_settings: firefox } = JSON.parse(readFileSync(file, 'utf8'));
  return [chromiumRedirectUri(key), firefoxRedirectUri(firefox.gecko.id)];
}

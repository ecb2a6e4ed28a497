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

/** The id of this project's extension in Chromium. */
export function ownChromiumId(): string {
  return chromiumExtensionId(readManifest().key);
}

/** The redirect URI of this project's extension in Firefox. */
export function ownFirefoxRedirectUri(): string {
  return firefoxRedirectUri(readManifest().browser_specific_settings.gecko.id);
}

/** The redirect URIs of this project's extension in Chromium and in Firefox. */
export function extensionRedirectUris(): string[] {
  return [chromiumRedirectUri(readManifest().key), ownFirefoxRedirectUri()];
}

function readManifest() {
  return JSON.parse(readFileSync(new URL('../../../manifest.json', import.meta.url), 'utf8'));
}

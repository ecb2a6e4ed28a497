import { expect, it } from 'vitest';
import { chromiumRedirectUri } from '../../../src/sandbox/network/extension-redirect';
import { isRedirectAllowed } from '../../../src/sandbox/state/redirect-whitelist';

it.each<[string, string, string, boolean]>([
  ['the same URL', 'https://a.example/back', 'https://a.example/back', true],
  ['a longer path', 'https://a.example/back/2', 'https://a.example/back', true],
  ['query and fragment ignored', 'https://a.example/back?x=1#y', 'https://a.example/back/', true],
  ['query of the line ignored', 'https://a.example/back', 'https://a.example/back?z=1', true],
  ['another path', 'https://a.example/other', 'https://a.example/back', false],
  ['another case', 'https://a.example/Back', 'https://a.example/back', false],
  ['another scheme', 'http://a.example/back', 'https://a.example/back', false],
  ['a prefix without boundary', 'https://a.example.evil.test/', 'https://a.example', true],
  ['chrome-extension', 'chrome-extension://abc/x', 'chrome-extension://abc/x', false],
  ['moz-extension', 'moz-extension://abc/x', 'moz-extension://abc/x', false],
  ['a custom scheme', 'myapp://signin', 'myapp://signin', true],
  ['localhost with a port', 'http://localhost:3000/cb', 'http://localhost:3000', true],
  [
    'chromiumapp.org',
    'https://abc.chromiumapp.org/xaman',
    'https://abc.chromiumapp.org/xaman',
    true,
  ],
  ['a sub-domain by wildcard', 'https://x.a.example/any', 'https://*.a.example', true],
  ['any depth by wildcard', 'https://z.y.x.a.example', 'https://*.a.example/path', true],
  ['the bare domain by wildcard', 'https://a.example', 'https://*.a.example', false],
  ['a wildcard of another scheme', 'http://x.a.example', 'https://*.a.example', false],
  ['a wildcard in a longer host', 'https://x.a.example.evil.test', 'https://*.a.example', false],
  ['one of several lines', 'https://b.example/', 'https://a.example\nhttps://b.example', true],
])('isRedirectAllowed for %s: %s with line %s is %s', (_what, uri, line, allowed) => {
  expect(isRedirectAllowed(uri, [line])).toBe(allowed);
});

it('computes the redirect of a Chromium extension from its key', () => {
  const key = Buffer.from('a public key').toString('base64');
  expect(chromiumRedirectUri(key)).toMatch(/^https:\/\/[a-p]{32}\.chromiumapp\.org\/xaman$/);
});

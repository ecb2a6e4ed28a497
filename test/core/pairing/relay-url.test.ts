import { expect, test } from 'vitest';
import { findRelayUrl } from '../../../src/core/pairing/relay-url';

test.each([
  ['https://relay.example', 'https://relay.example/'],
  [' https://Relay.Example:8443/xaman ', 'https://relay.example:8443/xaman/'],
  ['https://relay.example/xaman//', 'https://relay.example/xaman/'],
  ['http://localhost:8787', 'http://localhost:8787/'],
  ['http://127.0.0.1:8787/', 'http://127.0.0.1:8787/'],
])('%s is one', (text, url) => {
  expect(findRelayUrl(text)).toBe(url);
  expect(findRelayUrl(url)).toBe(url);
});

test.each([
  ['http elsewhere', 'http://relay.example'],
  ['http at what only looks like this machine', 'http://localhost.example'],
  ['http in the house', 'http://192.168.0.2:8787'],
  ['a user', 'https://me@relay.example'],
  ['a password', 'https://me:secret@relay.example'],
  ['a question', 'https://relay.example/?a=1'],
  ['a fragment', 'https://relay.example/#a'],
  ['another kind', 'wss://relay.example'],
  ['no address', 'relay.example'],
  ['a script', 'javascript:alert(1)'],
  ['a long one', `https://relay.example/${'a'.repeat(200)}`],
  ['a number', 7],
  ['nothing', undefined],
])('%s is none', (_name, text) => {
  expect(findRelayUrl(text)).toBeUndefined();
});

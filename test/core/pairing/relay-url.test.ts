import { expect, test } from 'vitest';
import { findRelayUrl } from '../../../src/core/pairing/relay-url';

test.each([
  ['https://relay.example', 'https://relay.example/'],
  [' https://Relay.Example:8443/xaman ', 'https://relay.example:8443/xaman/'],
  ['https://relay.example/xaman//', 'https://relay.example/xaman/'],
  ['http://localhost:8787', 'http://localhost:8787/'],
  ['http://127.0.0.1:8787/', 'http://127.0.0.1:8787/'],
])('findRelayUrl normalizes %s', (text, url) => {
  expect(findRelayUrl(text)).toBe(url);
  expect(findRelayUrl(url)).toBe(url);
});

test.each([
  ['http on another host', 'http://relay.example'],
  ['http on a host that begins with localhost', 'http://localhost.example'],
  ['http in the local network', 'http://192.168.0.2:8787'],
  ['a user', 'https://me@relay.example'],
  ['a password', 'https://me:secret@relay.example'],
  ['a query', 'https://relay.example/?a=1'],
  ['a fragment', 'https://relay.example/#a'],
  ['another protocol', 'wss://relay.example'],
  ['no protocol', 'relay.example'],
  ['a script', 'javascript:alert(1)'],
  ['a URL that is too long', `https://relay.example/${'a'.repeat(200)}`],
  ['a number', 7],
  ['no value', undefined],
])('findRelayUrl refuses %s', (_name, text) => {
  expect(findRelayUrl(text)).toBeUndefined();
});

import { describe, expect, test } from 'vitest';
import { findEndpointProblem } from '../../../src/relay/forward/endpoint-url';
import { isPublicAddress } from '../../../src/relay/forward/public-address';

const RESERVED = [
  ['0.0.0.0', 'this network'],
  ['10.1.2.3', 'private'],
  ['100.64.0.1', 'shared by a carrier'],
  ['100.127.255.254', 'shared by a carrier'],
  ['127.0.0.1', 'loopback'],
  ['127.255.255.255', 'loopback'],
  ['169.254.169.254', 'metadata of a cloud'],
  ['172.16.0.1', 'private'],
  ['172.31.255.255', 'private'],
  ['192.168.1.1', 'private'],
  ['198.18.0.1', 'benchmarks'],
  ['203.0.113.7', 'documentation'],
  ['224.0.0.1', 'multicast'],
  ['255.255.255.255', 'broadcast'],
  ['::', 'unspecified'],
  ['::1', 'loopback'],
  ['::ffff:8.8.8.8', 'mapped'],
  ['::ffff:127.0.0.1', 'mapped'],
  ['::127.0.0.1', 'compatible'],
  ['64:ff9b::7f00:1', 'NAT64'],
  ['2001::1', 'Teredo'],
  ['2001:db8::1', 'documentation'],
  ['2002:7f00:1::', '6to4'],
  ['fc00::1', 'unique local'],
  ['fd00:ec2::254', 'metadata of a cloud'],
  ['fe80::1', 'link-local'],
  ['ff02::1', 'multicast'],
] as const;

test.each(RESERVED)('%s is not public: %s', (address) => {
  expect(isPublicAddress(address)).toBe(false);
});

test.each([
  '1.1.1.1',
  '100.63.255.255',
  '172.32.0.1',
  '2606:4700::1111',
  '2a00:1450::1',
])('%s is public', (address) => expect(isPublicAddress(address)).toBe(true));

describe('the URL of an endpoint is refused', () => {
  test.each([
    ['without TLS', 'http://1.1.1.1/hook', 'https://'],
    ['with a password', 'https://user:secret@1.1.1.1/hook', 'user name or password'],
    ['with a user name', 'https://user@1.1.1.1/hook', 'user name or password'],
    ['on this machine', 'https://127.0.0.1/hook', '--allow-private'],
    ['as a number', 'https://2130706433/hook', '127.0.0.1 is not on the public internet'],
    ['in octal', 'https://0177.0.0.1/hook', '127.0.0.1 is not on the public internet'],
    ['in IPv6', 'https://[::ffff:127.0.0.1]/hook', '--allow-private'],
    ['by a name that is private', 'https://localhost/hook', '--allow-private'],
    ['of another protocol', 'ftp://1.1.1.1/hook', 'https://'],
    ['that is none', 'example.com/hook', 'not a URL'],
  ])('%s', async (_what, url, problem) => {
    expect(await findEndpointProblem(url, false)).toContain(problem);
  });
});

test.each([
  'http://127.0.0.1:8080/hook',
  'https://[::1]/hook',
  'http://localhost/hook',
])('%s is accepted where private addresses are allowed', async (url) =>
  expect(await findEndpointProblem(url, true)).toBeUndefined());

test('a private address may not contain a password either', async () => {
  expect(await findEndpointProblem('http://a:b@127.0.0.1/', true)).toContain('password');
});

import { expect, test } from 'vitest';
import type { Draft } from '../../../src/core/draft';
import { recognise } from '../../../src/core/recognise/recognise';

const ADDRESS = 'rHfyMX7Wq1dnd9GxFvbgS6a2ejejW2hzrz';

const read = (text: string) =>
  recognise({ id: '1', createdAt: 0, kind: 'selection', text, site: '' } as Draft);

test.each([
  ['a number in brackets behind the address', `${ADDRESS} (42)`],
  ['a number behind a slash', `Pay to ${ADDRESS}/42 please`],
  ['a number behind a sign', `${ADDRESS}#42`],
  ['a link with a scheme that is not known', `payto://xrpl/${ADDRESS}?amount=XRP:5`],
  ['an amount behind its unit', `https://example.com/${ADDRESS}?amount=XRP:5`],
  ['fields of a program', `const payment = {\n  destination: "${ADDRESS}",\n  amount: "22" };`],
  ['a named argument', `send(destination='${ADDRESS}', amount='22')`],
  [
    'a call to a node about an account',
    `curl https://example.com -d '{"method":"account_info","params":[{"account":"${ADDRESS}"}]}'`,
  ],
])('refuses %s instead of paying the address without it', (_name, text) => {
  expect(read(text).kind).toBe('nothing');
});

test.each([
  ['a number in a sentence in brackets', `${ADDRESS} (2 years old)`],
  ['an address in quotes', `const address = "${ADDRESS}";`],
  ['a label with an address', `Destination: ${ADDRESS}`],
])('pays the address in %s', (_name, text) => {
  expect(read(text)).toMatchObject({ kind: 'payment', payment: { destination: ADDRESS } });
});

test('says nothing of a public key, which is no secret', () => {
  expect(read(`ED${'5F'.repeat(32)}`)).toEqual({ kind: 'nothing', why: 'unknown' });
  expect(read(`00${'5F'.repeat(32)}`)).toEqual({ kind: 'secret' });
});

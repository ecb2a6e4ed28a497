import { describe, expect, test } from 'vitest';
import { createLog } from '../../src/relay/log';
import { SANDBOX_API_SECRET } from '../../src/sandbox/state/application';

const JWT = 'eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiJyQWxpY2UifQ.c2lnbmF0dXJl';

function createTestLog() {
  const lines: string[] = [];
  const now = () => Date.UTC(2026, 0, 2, 3, 4, 5);
  return { lines, log: createLog((line) => lines.push(line), now, [SANDBOX_API_SECRET, '']) };
}

test('a line is one JSON object with time, level, message and fields', () => {
  const { lines, log } = createTestLog();
  log.info('paired', { account: 'rA' });
  log.warn('two\nlines');
  log.error('not stored', { error: Object.assign(new TypeError('gone'), { code: 'E1' }) });
  const time = '2026-01-02T03:04:05.000Z';
  expect(lines.map((line) => JSON.parse(line))).toEqual([
    { time, level: 'info', message: 'paired', account: 'rA' },
    { time, level: 'warn', message: 'two\nlines' },
    { time, level: 'error', message: 'not stored', error: 'TypeError: gone (E1)' },
  ]);
  expect(lines.join('')).not.toContain('\n');
});

describe('the log hides', () => {
  test.each([
    ['the API secret', SANDBOX_API_SECRET],
    ['a JWT', JWT],
    ['an API token', `xrt_${'aB3-_'.repeat(8)}xyz`],
    ['a session in a header', 'Bearer abc-DEF_123'],
  ])('%s anywhere in a line, which stays valid JSON', (_what, secret) => {
    const { lines, log } = createTestLog();
    log.info(`a ${secret}`, {
      b: secret,
      c: { d: `x ${secret} y` },
      error: new Error(`not ${secret}`),
    });
    const [line = ''] = lines;
    for (const word of secret.replace('Bearer ', '').split(' ')) expect(line).not.toContain(word);
    expect(JSON.parse(line)).toMatchObject({
      message: 'a [hidden]',
      b: '[hidden]',
      c: { d: 'x [hidden] y' },
      error: 'Error: not [hidden]',
    });
  });
});

test('an error is logged without its stack and its cause', () => {
  const { lines, log } = createTestLog();
  log.error('failed', { error: new Error('outer', { cause: new Error('inner') }) });
  expect(lines[0]).not.toMatch(/inner|\.ts:/);
});

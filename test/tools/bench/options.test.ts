import { expect, test } from 'vitest';
import { GROUP_NAMES, parseOptions } from '../../../src/tools/bench/options';

test('without options every group but the relay is measured in Chromium', () => {
  expect(parseOptions([])).toEqual({
    browser: 'chromium',
    only: GROUP_NAMES.filter((name) => name !== 'relay'),
    against: undefined,
    profile: undefined,
  });
});

test('--only may be repeated, and --relay names the relay', () => {
  const { only, browser } = parseOptions(['--only', 'popup', '--only', 'live', '--firefox']);
  expect({ only, browser }).toEqual({ only: ['popup', 'live'], browser: 'firefox' });
  expect(parseOptions(['--relay']).only).toEqual(['relay']);
});

test.each([
  [['--only', 'popups'], 'popup, worker'],
  [['--profile', 'relay'], 'popup, review, history, worker'],
  [['--profile', 'popup', '--firefox'], 'Chromium only'],
  [['history'], 'history'],
])('%j is refused with what is allowed', (args, message) => {
  expect(() => parseOptions(args)).toThrow(message);
});

import { expect, test } from 'vitest';
import type { CommandContext } from '../../../../src/relay/command-line/command';
import { ProgressLine } from '../../../../src/relay/command-line/sign-requests/progress-line';
import { showLink } from '../../../../src/relay/command-line/sign-requests/show-link';
import type { Terminal } from '../../../../src/relay/command-line/terminal';

const UUID = '5a4db0c5-0000-4000-8000-000000000abc';
const LINK = `https://xumm.app/sign/${UUID}`;

function terminalOf(changes: Partial<Terminal> = {}) {
  const written: string[] = [];
  const write = (text: string) => void written.push(text);
  return { columns: 80, rows: 24, hasColour: true, write, written, ...changes };
}

/** What is printed on a terminal. */
function shownOn(terminal: Terminal | undefined): string[] {
  const lines: string[] = [];
  const print = (text: string) => void lines.push(...text.split('\n'));
  showLink({ terminal, print } as CommandContext, UUID);
  return lines;
}

test('a terminal of the usual size gets the code and the link, and no line is cut off', () => {
  const lines = shownOn(terminalOf());
  expect(lines.at(-1)).toBe(LINK);
  const code = lines.filter((line) => line.startsWith('\u001b['));
  expect(code).toHaveLength(21);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: colours begin with one
  const widths = code.map((line) => line.replace(/\u001b\[[\d;]*m/g, '').length);
  expect(new Set(widths)).toEqual(new Set([41]));
});

test.each([
  ['too narrow', { columns: 40 }],
  ['too low', { rows: 22 }],
  ['without colours', { hasColour: false }],
])('a terminal that is %s gets the link only', (_name, changes) => {
  expect(shownOn(terminalOf(changes))).toEqual([LINK]);
});

test('a file gets the link only', () => {
  expect(shownOn(undefined)).toEqual([LINK]);
});

test('a progress line is replaced on a terminal, and cut to its width', () => {
  const terminal = terminalOf({ columns: 12 });
  const line = new ProgressLine({ terminal, print: () => {} });
  line.show('Waiting.', ' 12 s left.');
  line.clear();
  expect(terminal.written).toEqual(['\r\u001b[KWaiting. 12', '\r\u001b[K']);
});

test('without a terminal a progress line is printed once for each text', () => {
  const printed: string[] = [];
  const line = new ProgressLine({ terminal: undefined, print: (text) => printed.push(text) });
  line.show('Waiting.', ' 12 s left.');
  line.show('Waiting.', ' 11 s left.');
  line.show('Opened.');
  expect(printed).toEqual(['Waiting.', 'Opened.']);
});

import { expect, test } from 'vitest';
import { chooseSelection } from '../../src/core/clicked-selection';

const LINES = 'rPEPPER7kfTD9w2To4CQk6UCfuHM9c6GDY\nMemo\n1234567';
const JOINED = LINES.replaceAll('\n', ' ');
const LONG = `{ "Memo": "${'x'.repeat(40_000)}" }`;
const CUT = LONG.slice(0, 16_384);

test.each([
  ['the lines of the page', [LINES], JOINED, 'Chrome', { text: LINES }],
  ['joined lines of another browser', [LINES], JOINED, 'Edge', { text: LINES }],
  ['a text that Firefox reports as it is', [LINES], LINES, 'Firefox', { text: LINES }],
  ['a text of more than Firefox reports', [LONG], CUT, 'Firefox', { text: LONG }],
  ['the one of two that was clicked', ['other', LINES], JOINED, 'Chrome', { text: LINES }],
  ['the first when nothing is reported', ['', LINES], '', 'Chrome', { text: LINES }],
  ['tabs and line ends of Windows', ['a\t\r\nb'], 'a b', 'Chrome', { text: 'a\t\r\nb' }],
  ['spaces within the text', [' a  b '], 'a b', 'Chrome', { text: ' a  b ' }],
])('chooses from the page: %s', (_name, fromPage, reported, browser, chosen) => {
  expect(chooseSelection(fromPage, reported, browser)).toEqual(chosen);
});

test.each([
  ['in one line', [], JOINED, 'Chrome', 'lines'],
  ['in one line, of a page that changed', ['another text'], JOINED, 'Chrome', 'lines'],
  ['of one word', [], 'rPEPPER7kfTD9w2To4CQk6UCfuHM9c6GDY', 'Chrome', undefined],
  ['with line breaks', [], LINES, 'Chrome', undefined],
  ['in one line of Firefox, which joins none', [], JOINED, 'Firefox', undefined],
  ['cut by Firefox', [], CUT, 'Firefox', 'end'],
  ['cut by Firefox, of a page that changed', [`[${LONG}]`], CUT, 'Firefox', 'end'],
  ['as long in another browser', [], CUT.replaceAll(' ', ''), 'Chrome', undefined],
  ['beside a result that is no text', [7, null, {}], JOINED, 'Firefox', undefined],
  ['beside an empty selection', ['', ' \n'], JOINED, 'Firefox', undefined],
  ['whose end the page lacks', [LINES.slice(0, 20)], JOINED, 'Firefox', undefined],
])('keeps what the browser reports, and says what may be missing: %s', (_name, fromPage, reported, browser, missing) => {
  const chosen = chooseSelection(fromPage, reported, browser);
  expect(chosen).toEqual({ text: reported, ...(missing && { missing }) });
});

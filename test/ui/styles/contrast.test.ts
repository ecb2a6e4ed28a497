import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const TOKENS = readFileSync('src/ui/styles/tokens.css', 'utf8');
const THEMES: [string, Record<string, string>][] = [
  ['light', parseTokens('light')],
  ['dark', parseTokens('dark')],
];

/** The backgrounds on which pages show text and controls. */
const BACKGROUNDS = ['paper', 'paper-soft', 'good-soft', 'bad-soft', 'warn-soft', 'wait-soft'];
/** The colours of text and icons. A note may contain text of each of them. */
const TEXTS = ['ink', 'ink-soft', 'accent', 'good', 'bad', 'warn'];
/** The lines of controls, of the focus, and of what is selected. */
const CONTROL_LINES = ['control-line', 'accent', 'warn', 'bad'];

describe.each(THEMES)('in the %s theme', (_theme, tokens) => {
  const contrastOf = (first: string, second: string) =>
    contrast(tokens[first] ?? '', tokens[second] ?? '');

  test.each([
    ...pairsOf(TEXTS, BACKGROUNDS),
    ['accent-ink', 'accent'],
  ])('text in --%s on --%s has a contrast of at least 4.5 (WCAG 2.2, 1.4.3)', (text, background) =>
    expect(contrastOf(text, background)).toBeGreaterThanOrEqual(4.5));

  test.each(
    pairsOf(CONTROL_LINES, BACKGROUNDS),
  )('a line of a control in --%s on --%s has a contrast of at least 3 (WCAG 2.2, 1.4.11)', (line, background) =>
    expect(contrastOf(line, background)).toBeGreaterThanOrEqual(3));

  test('every colour is in a pair above, or a line that only decorates', () => {
    const paired = [...BACKGROUNDS, ...TEXTS, ...CONTROL_LINES, 'accent-ink'];
    const colours = Object.keys(tokens).filter((name) => tokens[name]?.startsWith('#'));
    const unpaired = colours.filter((name) => !paired.includes(name));
    expect(unpaired, 'Add a new colour to the lists above.').toEqual(['line']);
  });
});

// The examples of WCAG's definition, and of its technique G18.
test.each([
  ['#000000', '#ffffff', 21],
  ['#ffffff', '#ffffff', 1],
  ['#777777', '#ffffff', 4.48],
  ['#fff', '#767676', 4.54],
])('the contrast of %s and %s is %d', (first, second, expected) => {
  expect(contrast(first, second)).toBeCloseTo(expected, 2);
});

/** Controls whose line is the pale `--line` would be hard to find. */
test.each(['button', 'input'])('the border of a %s is --control-line', (element) => {
  const base = readFileSync('src/ui/styles/base.css', 'utf8');
  const rules = [...base.matchAll(/([^{}]+)\{([^{}]*)\}/g)].filter(([, selectors = '']) =>
    selectors.split(',').some((selector) => selector.trim() === element),
  );
  const borders = rules.flatMap(
    ([, , declarations = '']) => declarations.match(/border:[^;]+/) ?? [],
  );
  expect(borders).toEqual(['border: 1px solid var(--control-line)']);
});

function pairsOf(first: readonly string[], second: readonly string[]): [string, string][] {
  return first.flatMap((one) => second.map((other): [string, string] => [one, other]));
}

/** The custom properties as they are in a theme, without their dashes. */
function parseTokens(theme: 'light' | 'dark'): Record<string, string> {
  const declarations = TOKENS.matchAll(/--([\w-]+):\s*([^;]+);/g);
  return Object.fromEntries(
    [...declarations].map(([, name, value = '']) => {
      const [, light, dark] = /^light-dark\((.+), (.+)\)$/.exec(value) ?? [];
      return [name, (theme === 'light' ? light : dark) ?? value];
    }),
  );
}

/** The contrast of two colours: 1 when they are equal, 21 for black and white. */
function contrast(first: string, second: string): number {
  const [darker = 0, lighter = 0] = [luminance(first), luminance(second)].sort((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}

/** The relative luminance of `#rgb` or `#rrggbb` as WCAG defines it. */
function luminance(colour: string): number {
  const long = colour.length === 4 ? colour.replace(/[\da-f]/gi, '$&$&') : colour;
  const channels = [1, 3, 5].map((at) => Number.parseInt(long.slice(at, at + 2), 16) / 255);
  const [red = 0, green = 0, blue = 0] = channels.map((channel) =>
    channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4,
  );
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

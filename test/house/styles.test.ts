import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { listFiles } from '../../src/tools/repository/source-files';

const sheets = listFiles('src')
  .filter((path) => path.endsWith('.css') && !path.startsWith('src/sandbox/'))
  .map((path) => ({
    path,
    text: readFileSync(path, 'utf8').replace(/\/\*[\s\S]*?\*\//g, ''),
  }));

/** Declarations that would stay at one side where words run from right to left. */
function sided(text: string): string[] {
  const declarations = [...text.matchAll(/([\w-]+)\s*:\s*([^;{}]+);/g)];
  return declarations.flatMap(([whole, property = '', value = '']) =>
    /\b(left|right)\b/.test(`${property} ${value}`) || isLopsided(property, value) ? [whole] : [],
  );
}

/** `padding: top right bottom left` with two different sides. */
function isLopsided(property: string, value: string): boolean {
  const isShort = /^(margin|padding|inset|border-(width|style|color|radius)|scroll-\w+)$/;
  const sides = value.trim().split(/\s+(?![^(]*\))/);
  if (!isShort.test(property) || sides.length !== 4) return false;
  const [first, second, third, fourth] = sides;
  return property === 'border-radius' ? first !== second || third !== fourth : second !== fourth;
}

describe('styles hold in a language that runs from right to left', () => {
  test.each(sheets)('$path names no side of the page', ({ text }) => {
    expect(sided(text), 'write margin-inline-start, inset-inline, text-align: end…').toEqual([]);
  });

  test.each([
    'margin-left: 1px;',
    'text-align: right;',
    'padding: 1px 2px 3px 4px;',
    'left: 0;',
    'border-radius: 4px 0 0 4px;',
    'float: left;',
  ])('“%s” would be found', (declaration) => {
    expect(sided(`a { ${declaration} }`)).toEqual([declaration]);
  });
});

/** What stands in the braces of every `@layer` of a sheet. */
function layersOf(text: string): string[] {
  return [...text.matchAll(/@layer[^{;]*\{/g)].map(({ 0: head, index }) => {
    const start = index + head.length;
    let depth = 1;
    let end = start;
    for (; depth > 0 && end < text.length; end += 1) {
      if (text[end] === '{') depth += 1;
      if (text[end] === '}') depth -= 1;
    }
    return text.slice(start, end - 1);
  });
}

/** The rules for exactly this element, each its declarations. */
function rulesFor(element: string, text: string): string[] {
  const rules = [...text.matchAll(/([^{};]+)\{([^{}]*)\}/g)];
  return rules
    .filter(([, selectors = '']) => selectors.split(',').some((each) => each.trim() === element))
    .map(([, , declarations = '']) => declarations);
}

describe('Chromium adds an unlayered `body { font-family; font-size }` to the pages', () => {
  test.each(sheets)('$path has no rule for the body in a layer', ({ text }) => {
    const inLayers = layersOf(text).flatMap((layer) => rulesFor('body', layer));
    expect(inLayers, 'it would lose against the browser: move it out of @layer').toEqual([]);
  });

  test('the base rule sets font, margin, colour and background outside of layers', () => {
    const base = sheets.find(({ path }) => path === 'src/ui/styles/base.css')?.text ?? '';
    const outside = layersOf(base).reduce((rest, layer) => rest.replace(layer, ''), base);
    const set = rulesFor('body', outside)
      .join()
      .match(/[\w-]+(?=:)/g);
    expect(set).toEqual(expect.arrayContaining(['font', 'margin', 'color', 'background']));
  });

  test('a rule in a layer would be found', () => {
    const text = 'body { margin: 0 } @layer a { @media (x) { p { y: z } } h1, body { font: b } }';
    expect(layersOf(text).flatMap((layer) => rulesFor('body', layer))).toEqual([' font: b ']);
  });
});

test.each(sheets)('$path declares nothing !important', ({ text }) => {
  expect(text).not.toContain('!important');
});

test('no style is written beside the style sheets', () => {
  const pages = listFiles('src').filter(
    (path) => /\.(tsx|html)$/.test(path) && !path.startsWith('src/sandbox/'),
  );
  const direct = pages.filter((path) => /\sstyle="/.test(readFileSync(path, 'utf8')));
  expect(direct).toEqual([]);
});

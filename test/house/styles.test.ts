import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { listFiles } from '../../src/tools/repository/source-files';

const sheets = listFiles('src')
  .filter((path) => path.endsWith('.css') && !path.startsWith('src/sandbox/'))
  .map((path) => ({
    path,
    text: readFileSync(path, 'utf8').replace(/\/\*[\s\S]*?\*\//g, ''),
  }));

/** Declarations with a physical side, which do not mirror in right-to-left languages. */
function findPhysicalSides(text: string): string[] {
  const declarations = [...text.matchAll(/([\w-]+)\s*:\s*([^;{}]+);/g)];
  return declarations.flatMap(([whole, property = '', value = '']) =>
    /\b(left|right)\b/.test(`${property} ${value}`) || isLopsided(property, value) ? [whole] : [],
  );
}

/** Whether a shorthand such as `padding: top right bottom left` differs between left and right. */
function isLopsided(property: string, value: string): boolean {
  const shorthand = /^(margin|padding|inset|border-(width|style|color|radius)|scroll-\w+)$/;
  const sides = value.trim().split(/\s+(?![^(]*\))/);
  if (!shorthand.test(property) || sides.length !== 4) return false;
  const [first, second, third, fourth] = sides;
  return property === 'border-radius' ? first !== second || third !== fourth : second !== fourth;
}

describe('styles for right-to-left languages', () => {
  test.each(sheets)('$path uses logical sides', ({ text }) => {
    const message = 'Write margin-inline-start, inset-inline or text-align: end instead.';
    expect(findPhysicalSides(text), message).toEqual([]);
  });

  test.each([
    'margin-left: 1px;',
    'text-align: right;',
    'padding: 1px 2px 3px 4px;',
    'left: 0;',
    'border-radius: 4px 0 0 4px;',
    'float: left;',
  ])('findPhysicalSides finds “%s”', (declaration) => {
    expect(findPhysicalSides(`a { ${declaration} }`)).toEqual([declaration]);
  });
});

/** The contents of every `@layer` block of a style sheet. */
function layersOf(text: string): string[] {
  return blocksOf(/@layer[^{;]*\{/g, text);
}

/** The contents of every block whose head, with its brace, matches. */
function blocksOf(heads: RegExp, text: string): string[] {
  return [...text.matchAll(heads)].map(({ 0: head, index }) => {
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

/** The declarations of the rules whose selector is exactly this element. */
function rulesFor(element: string, text: string): string[] {
  const rules = [...text.matchAll(/([^{};]+)\{([^{}]*)\}/g)];
  return rules
    .filter(([, selectors = '']) =>
      selectors.split(',').some((selector) => selector.trim() === element),
    )
    .map(([, , declarations = '']) => declarations);
}

// Chromium adds an unlayered `body { font-family; font-size }` to extension pages, which wins over
// every rule in a layer.
describe('styles of the body', () => {
  test.each(sheets)('$path has no rule for the body in a layer', ({ text }) => {
    const inLayers = layersOf(text).flatMap((layer) => rulesFor('body', layer));
    expect(inLayers, 'The browser’s rule wins over it. Move it out of @layer.').toEqual([]);
  });

  test('base.css sets font, margin, colour and background of the body outside of layers', () => {
    const base = sheets.find(({ path }) => path === 'src/ui/styles/base.css')?.text ?? '';
    const unlayered = layersOf(base).reduce((rest, layer) => rest.replace(layer, ''), base);
    const set = rulesFor('body', unlayered)
      .join()
      .match(/[\w-]+(?=:)/g);
    expect(set).toEqual(expect.arrayContaining(['font', 'margin', 'color', 'background']));
  });

  test('layersOf and rulesFor find a rule in a layer', () => {
    const text = 'body { margin: 0 } @layer a { @media (x) { p { y: z } } h1, body { font: b } }';
    expect(layersOf(text).flatMap((layer) => rulesFor('body', layer))).toEqual([' font: b ']);
  });
});

/** Declarations that move something, also for users who asked for less motion. */
function findUnaskedMotion(text: string): string[] {
  const allowed = blocksOf(/@media[^{]*\(prefers-reduced-motion: no-preference\)[^{]*\{/g, text);
  const rest = allowed.reduce((before, block) => before.replace(block, ''), text);
  const motion =
    /\b(?:transition|animation)(?:-\w+)*:(?!\s*none\b)[^;{}]+|scroll-behavior:\s*smooth/g;
  return rest.match(motion) ?? [];
}

describe('motion', () => {
  test.each(sheets)('$path moves nothing for users who prefer reduced motion', ({ text }) => {
    const message = 'Move it into @media (prefers-reduced-motion: no-preference).';
    expect(findUnaskedMotion(text), message).toEqual([]);
  });

  const allowed = '@media (prefers-reduced-motion: no-preference) { p { transition: top 1s } }';
  test.each([
    [allowed, []],
    ['p { transition: none }', []],
    [`${allowed} a { animation-name: spin; }`, ['animation-name: spin']],
    ['@media (width > 1px) { a { transition: top 1s } }', ['transition: top 1s ']],
    ['html { scroll-behavior: smooth }', ['scroll-behavior: smooth']],
  ])('findUnaskedMotion reads “%s”', (text, found) => {
    expect(findUnaskedMotion(text)).toEqual(found);
  });

  test('no script scrolls smoothly or starts an animation', () => {
    const scripts = listFiles('src').filter(
      (path) => /\.tsx?$/.test(path) && /^src\/(ui|popup|review|options|welcome)\//.test(path),
    );
    const moving = scripts.filter((path) =>
      /behavior: 'smooth'|\.animate\(/.test(readFileSync(path, 'utf8')),
    );
    expect(moving).toEqual([]);
  });
});

test.each(sheets)('$path shows elements in the order in which they are read out', ({ text }) => {
  const message = 'Change the order of the elements instead.';
  expect(text.match(/[\s;{]order:[^;]+|(row|column|wrap)-reverse/g) ?? [], message).toEqual([]);
});

test.each(sheets)('$path has no !important', ({ text }) => {
  expect(text).not.toContain('!important');
});

test('no page has a style attribute', () => {
  const pages = listFiles('src').filter(
    (path) => /\.(tsx|html)$/.test(path) && !path.startsWith('src/sandbox/'),
  );
  const inline = pages.filter((path) => /\sstyle="/.test(readFileSync(path, 'utf8')));
  expect(inline, 'Move the styles to a style sheet.').toEqual([]);
});

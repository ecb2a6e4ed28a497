import type { Page } from 'playwright-core';
import { ELEMENT_NAME } from './element-name';

/**
 * Finds elements of a page in forced colours that only their background or their colour showed, one
 * line each. The browser must emulate forced colours: then every background has the colour of the
 * page, and `getComputedStyle` returns the forced colours.
 */
export async function findLostInForcedColors(page: Page): Promise<string[]> {
  return await page.evaluate(`(${FIND_IN_PAGE})()`);
}

const FIND_IN_PAGE = `() => {
  ${ELEMENT_NAME}
  const issues = [];
  if (!matchMedia('(forced-colors: active)').matches) return ['the browser does not force colours'];
  const probe = document.createElement('i');
  document.body.append(probe);
  const colorOf = (value) => {
    probe.style.color = value;
    return getComputedStyle(probe).color;
  };
  const SYSTEM = ['Canvas', 'CanvasText', 'LinkText', 'VisitedText', 'ButtonFace', 'ButtonText',
    'ButtonBorder', 'Field', 'FieldText', 'Highlight', 'HighlightText', 'GrayText', 'Mark', 'MarkText',
    'SelectedItem', 'SelectedItemText', 'AccentColor', 'AccentColorText'].map(colorOf);
  const canvas = colorOf('Canvas');
  const highlight = colorOf('Highlight');
  probe.remove();
  const SIDES = ['Top', 'Right', 'Bottom', 'Left'];
  const linesOf = (style) => SIDES.filter((side) =>
    style['border' + side + 'Style'] !== 'none' &&
    parseFloat(style['border' + side + 'Width']) >= 1 &&
    style['border' + side + 'Color'] !== canvas);
  const isVisible = (element) => {
    const box = element.getBoundingClientRect();
    return box.width > 0 && box.height > 0 && element.checkVisibility({ visibilityProperty: true });
  };
  const all = (selector) => [...document.body.querySelectorAll(selector)].filter(isVisible);
  // The browser draws checkboxes and radio buttons itself.
  const BOXES = '.note, .chip, .card, .avatar, input:not([type=checkbox], [type=radio]), select, textarea, .qr, .choice, ' +
    'button:not(.plain, .inline, .entry), .button';
  for (const element of all(BOXES))
    if (linesOf(getComputedStyle(element)).length < 4) issues.push('box without a line: ' + name(element));
  for (const element of all('svg:not(.qr) :is(path, rect, circle, line, polygon)')) {
    const { fill, stroke } = getComputedStyle(element);
    const drawn = [fill, stroke].filter((each) => each !== 'none');
    const shows = drawn.some((each) => each !== canvas);
    const isKept = element.closest('[data-own-colors]');
    if (!isKept && (!shows || !drawn.every((each) => SYSTEM.includes(each))))
      issues.push('drawing in ' + (drawn.join(' and ') || 'no colour') + ': ' + name(element) + ' in ' + name(element.closest('svg')));
  }
  for (const element of all('.qr')) {
    const { backgroundColor, fill } = getComputedStyle(element);
    if (backgroundColor !== 'rgb(255, 255, 255)' || fill !== 'rgb(0, 0, 0)')
      issues.push('code in ' + fill + ' on ' + backgroundColor + ': ' + name(element));
  }
  const isMarked = (style) =>
    style.backgroundColor === highlight ||
    (style.outlineStyle !== 'none' && style.outlineColor === highlight) ||
    SIDES.some((side) => style['border' + side + 'Color'] === highlight && parseFloat(style['border' + side + 'Width']) >= 2);
  const CURRENT = '[aria-current]:not([aria-current=false]), [aria-pressed=true], [aria-selected=true]';
  for (const element of all(CURRENT))
    if (!isMarked(getComputedStyle(element))) issues.push('not marked as current: ' + name(element));
  const OTHERS = '.sections a:not([aria-current]), .entry[aria-current=false], [aria-pressed=false]';
  for (const element of all(OTHERS))
    if (isMarked(getComputedStyle(element))) issues.push('marked as current: ' + name(element));
  for (const element of all('.sections a:not([aria-current])'))
    if (linesOf(getComputedStyle(element)).length > 0) issues.push('line as if it were current: ' + name(element));
  return issues;
}`;

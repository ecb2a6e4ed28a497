import type { Page } from 'playwright-core';
import { ELEMENT_NAME } from './element-name';

/**
 * Finds elements of a page that do not fit at its present size, one line each: elements that overflow
 * the window or their box, and texts that are cut off. Elements that may be cut (`.cut`) are ignored.
 */
export async function findLayoutIssues(page: Page): Promise<string[]> {
  return await page.evaluate(`(${FIND_IN_PAGE})()`);
}

// A string, because the page lacks the helpers that a compiler adds to functions.
const FIND_IN_PAGE = `() => {
  ${ELEMENT_NAME}
  const issues = [];
  const root = document.scrollingElement;
  const report = (problem, element, by) => issues.push({ problem, element, by: Math.ceil(by) });
  const format = ({ problem, element, by }) => problem + ' by ' + by + ' pixels: ' + name(element);
  if (root.scrollWidth > root.clientWidth) report('wider than the window', root, root.scrollWidth - root.clientWidth);
  const canvas = document.createElement('canvas').getContext('2d');
  const widthOf = (text, style) => {
    canvas.font = style.font;
    return Math.ceil(canvas.measureText(text).width);
  };
  for (const element of document.body.querySelectorAll('*')) {
    if (element.closest('svg, .cut, title') || !element.checkVisibility()) continue;
    const style = getComputedStyle(element);
    const box = element.getBoundingClientRect();
    if (box.width === 0 || box.height === 0) continue;
    if (box.left < -1) report('outside the window', element, -box.left);
    if (box.right > root.clientWidth + 1) report('outside the window', element, box.right - root.clientWidth);
    const inside = element.clientWidth - parseFloat(style.paddingLeft) - parseFloat(style.paddingRight);
    if (element.matches('select')) {
      // The width that the browser itself gives a list of this option alone.
      const alone = element.cloneNode();
      alone.append(new Option(element.selectedOptions[0]?.label ?? ''));
      alone.style.cssText = 'position: absolute; flex: none; width: auto; min-width: 0';
      element.after(alone);
      const over = alone.offsetWidth - element.offsetWidth;
      alone.remove();
      if (over > 0) report('option cut off', element, over);
    } else if (element.matches('input, textarea')) {
      const over = widthOf(element.placeholder, style) - inside;
      if (over > 0 && element.value === '' && element.matches('input')) report('placeholder cut off', element, over);
    } else if (style.display !== 'inline') {
      // Where lines keep their spaces, the last one of a wrapped line hangs out unseen.
      const hanging = style.whiteSpace === 'pre-wrap' ? widthOf(' ', style) : 0;
      const over = element.scrollWidth - element.clientWidth;
      if (over > 1 + hanging && element.clientWidth > 0) report('overflows its box', element, over);
      const below = element.scrollHeight - element.clientHeight;
      if (below > 1 && style.overflowY === 'hidden') report('cut off below', element, below);
      if (below > 1 && element.matches('.entry, .chip, button')) report('overflows below', element, below);
    }
  }
  // An overflowing element often overflows its ancestors too: report only the innermost one.
  const isInnermost = ({ element }) =>
    !issues.some((other) => other.element !== element && element.contains(other.element));
  return issues.filter(isInnermost).map(format);
}`;

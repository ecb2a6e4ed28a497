import type { Page } from 'playwright-core';

/**
 * What does not fit on a page at its present size, a line a fault: what sticks out of the window or
 * of its own box, and words cut off. Left alone is what is meant to be cut (`.cut`).
 */
export async function findLayoutFaults(page: Page): Promise<string[]> {
  return await page.evaluate(`(${findInPage})()`);
}

// As text: the page knows nothing of what a compiler puts into functions.
const findInPage = `() => {
  const faults = [];
  const root = document.scrollingElement;
  const say = (what, element, by) => faults.push({ what, element, by: Math.ceil(by) });
  const inWords = ({ what, element, by }) => what + ' by ' + by + ': ' +
    element.tagName.toLowerCase() + '.' + element.className + ' “' +
    (element.innerText || element.value || element.placeholder || '').slice(0, 60) + '”';
  if (root.scrollWidth > root.clientWidth) say('wider than the window', root, root.scrollWidth - root.clientWidth);
  const pen = document.createElement('canvas').getContext('2d');
  const widthOf = (text, style) => {
    pen.font = style.font;
    return Math.ceil(pen.measureText(text).width);
  };
  for (const element of document.body.querySelectorAll('*')) {
    if (element.closest('svg, .cut, title') || !element.checkVisibility()) continue;
    const style = getComputedStyle(element);
    const box = element.getBoundingClientRect();
    if (box.width === 0 || box.height === 0) continue;
    if (box.left < -1) say('out of the window', element, -box.left);
    if (box.right > innerWidth + 1) say('out of the window', element, box.right - innerWidth);
    const inside = element.clientWidth - parseFloat(style.paddingLeft) - parseFloat(style.paddingRight);
    if (element.matches('select')) {
      // Chromium's arrow and what is around it take 22 pixels.
      const text = element.selectedOptions[0]?.label ?? '';
      const over = widthOf(text, style) - (inside - 22);
      if (over > 0) say('choice cut off', element, over);
    } else if (element.matches('input, textarea')) {
      const over = widthOf(element.placeholder, style) - inside;
      if (over > 0 && element.value === '' && element.matches('input')) say('hint cut off', element, over);
    } else if (style.display !== 'inline') {
      const over = element.scrollWidth - element.clientWidth;
      if (over > 1 && element.clientWidth > 0) say('sticks out of its box', element, over);
      const below = element.scrollHeight - element.clientHeight;
      if (below > 1 && style.overflowY === 'hidden') say('cut off below', element, below);
      if (below > 1 && element.matches('.entry, .chip, button')) say('sticks out below', element, below);
    }
  }
  // What sticks out of one box sticks out of those around it too: the innermost says where to look.
  const isInnermost = ({ element }) =>
    !faults.some((other) => other.element !== element && element.contains(other.element));
  return faults.filter(isInnermost).map(inWords);
}`;

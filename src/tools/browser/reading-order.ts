import type { Page } from 'playwright-core';
import { ELEMENT_NAME } from './element-name';

/**
 * Finds texts and controls of a page that are read out after what they stand above, one line each: the
 * accessibility tree has the order of the document. Columns beside each other may be in any order.
 */
export async function findOutOfOrder(page: Page): Promise<string[]> {
  return await page.evaluate(`(${FIND_IN_PAGE})()`);
}

const FIND_IN_PAGE = `() => {
  ${ELEMENT_NAME}
  const issues = [];
  const hasOwnText = (element) => [...element.childNodes].some((node) => node.nodeType === 3 && node.data.trim() !== '');
  const isSticky = (element) => {
    for (let each = element; each; each = each.parentElement)
      if (['sticky', 'fixed', 'absolute'].includes(getComputedStyle(each).position)) return true;
    return false;
  };
  const read = [...document.body.querySelectorAll('*')].filter((element) =>
    (hasOwnText(element) || element.matches('button, input, select, textarea')) &&
    element.checkVisibility({ visibilityProperty: true }) && !element.closest('svg') && !isSticky(element));
  const boxes = read.map((element) => ({ element, box: element.getBoundingClientRect() }))
    .filter(({ box }) => box.width > 1 && box.height > 1);
  for (const [at, { element, box }] of boxes.entries()) {
    const before = boxes[at - 1];
    if (!before || before.element.contains(element)) continue;
    const isBeside = box.left >= before.box.right - 1 || box.right <= before.box.left + 1;
    if (!isBeside && box.bottom <= before.box.top + 1)
      issues.push('read out after what it stands above: ' + name(element) + ' after ' + name(before.element));
  }
  return issues;
}`;

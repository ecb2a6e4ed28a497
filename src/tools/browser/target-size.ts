import type { Page } from 'playwright-core';
import { ELEMENT_NAME } from './element-name';

/** Finds links and controls of a page that are smaller than 24 by 24 pixels, one line each. */
export async function findSmallTargets(page: Page): Promise<string[]> {
  return await page.evaluate(`(${FIND_IN_PAGE})()`);
}

/**
 * Of the exceptions of WCAG 2.2, 2.5.8 this knows one: targets within a sentence. It is stricter about
 * spacing. The target of a checkbox includes its label.
 */
const FIND_IN_PAGE = `() => {
  ${ELEMENT_NAME}
  const SIZE = 24;
  const blockOf = (element) => {
    let block = element.parentElement;
    while (getComputedStyle(block).display.startsWith('inline')) block = block.parentElement;
    return block;
  };
  const isInSentence = (element) =>
    getComputedStyle(element).display.startsWith('inline') &&
    blockOf(element).innerText.trim().length > element.innerText.trim().length;
  const issues = [];
  const selector = 'a[href], button, input:not([type=hidden]), select, textarea, summary, [role=button], [tabindex="0"]';
  for (const element of document.body.querySelectorAll(selector)) {
    if (!element.checkVisibility({ visibilityProperty: true }) || isInSentence(element)) continue;
    const label = element.matches('[type=checkbox], [type=radio]') ? element.closest('label') : null;
    const { width, height } = (label ?? element).getBoundingClientRect();
    if (width === 0 || height === 0) continue;
    if (width < SIZE - 0.5 || height < SIZE - 0.5)
      issues.push('target of ' + Math.round(width) + ' × ' + Math.round(height) + ' pixels: ' + name(element));
  }
  return issues;
}`;

import type { Page } from 'playwright-core';
import { ELEMENT_NAME } from './element-name';

/**
 * Finds what the footer of a page (`.actions`) takes from it, one line each: more than half of the
 * window, the recipient, or a control that has the focus (WCAG 2.2, 2.4.11). It scrolls the page.
 */
export async function findCoveredByFooter(page: Page): Promise<string[]> {
  return await page.evaluate(`(${FIND_IN_PAGE})()`);
}

const FIND_IN_PAGE = `() => {
  ${ELEMENT_NAME}
  const footer = document.querySelector('.actions');
  if (!footer) return [];
  const issues = [];
  const RECIPIENT = '[data-field=Destination], [name=destination]';
  const covers = (element) => {
    const edge = footer.getBoundingClientRect();
    const box = element.getBoundingClientRect();
    return box.height > 0 && box.bottom > edge.top + 1 && box.top < edge.bottom - 1;
  };
  const shows = getComputedStyle(footer).position === 'sticky';
  const { height } = footer.getBoundingClientRect();
  if (shows && height > innerHeight / 2)
    issues.push('the footer takes ' + Math.round(height) + ' of ' + innerHeight + ' pixels: ' + name(footer));
  const focusable = 'a[href], button:enabled, input:enabled, select, textarea, summary, [tabindex="0"]';
  for (const element of document.querySelectorAll(focusable + ',' + RECIPIENT)) {
    if (footer.contains(element) || !element.checkVisibility()) continue;
    if (element.matches(RECIPIENT)) element.scrollIntoView({ block: 'nearest' });
    if (element.matches(focusable)) element.focus();
    // A control higher than what the footer leaves is partly visible at its top.
    const fits = element.offsetHeight < footer.getBoundingClientRect().top;
    if (fits && covers(element)) issues.push('covered by the footer: ' + name(element));
  }
  scrollTo(0, 0);
  return issues;
}`;

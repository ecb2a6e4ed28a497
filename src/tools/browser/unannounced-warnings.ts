import type { Page } from 'playwright-core';
import { ELEMENT_NAME } from './element-name';

/**
 * Finds warnings of a page that a screen reader does not read out when they appear, one line each: those
 * in no live region, without one, and that describe no control.
 */
export async function findUnannouncedWarnings(page: Page): Promise<string[]> {
  return await page.evaluate(`(${FIND_IN_PAGE})()`);
}

const FIND_IN_PAGE = `() => {
  ${ELEMENT_NAME}
  const LIVE = '[role=alert], [role=status], [role=log], [aria-live=polite], [aria-live=assertive]';
  const isDescription = ({ id }) => id !== '' && document.querySelector('[aria-describedby~="' + id + '"]') !== null;
  return [...document.body.querySelectorAll('.note.warn, .note.bad')]
    .filter((note) => note.checkVisibility() && !note.closest(LIVE) && !note.querySelector(LIVE) && !isDescription(note))
    .map((note) => 'not announced: ' + name(note));
}`;

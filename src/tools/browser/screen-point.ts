import type { Page } from 'playwright-core';

/** Where on the screen the middle of an element is, for the mouse of a headed story. */
export async function screenPoint(page: Page, selector: string): Promise<{ x: number; y: number }> {
  return await page.locator(selector).evaluate((element) => {
    const box = element.getBoundingClientRect();
    return {
      x: Math.round(window.screenX + box.x + box.width / 2),
      y: Math.round(
        window.screenY + window.outerHeight - window.innerHeight + box.y + box.height / 2,
      ),
    };
  });
}

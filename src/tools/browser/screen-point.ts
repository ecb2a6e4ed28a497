import type { Page } from 'playwright-core';

/** The position of an element's centre on the screen in pixels, for the mouse in headed tests. */
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

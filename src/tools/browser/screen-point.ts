import type { Page } from 'playwright-core';

/** The position of an element's centre on the screen in pixels, for the mouse in headed tests. */
export async function screenPoint(page: Page, selector: string): Promise<{ x: number; y: number }> {
  return await page.locator(selector).evaluate((element) => {
    const box = element.getBoundingClientRect();
    // Only Firefox tells where the page is in its window, where a sidebar moves it.
    const { mozInnerScreenX, mozInnerScreenY } = window as unknown as Record<string, number>;
    const left = mozInnerScreenX ?? window.screenX;
    const top = mozInnerScreenY ?? window.screenY + window.outerHeight - window.innerHeight;
    return {
      x: Math.round(left + box.x + box.width / 2),
      y: Math.round(top + box.y + box.height / 2),
    };
  });
}

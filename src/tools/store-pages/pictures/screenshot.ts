import type { Page } from 'playwright-core';

/** A screenshot of a page, to be placed in a picture. */
export interface Screenshot {
  /** PNG, base64. */
  readonly png: string;
  /** The size in the picture, in pixels. */
  readonly width: number;
  readonly height: number;
}

interface ScreenshotOptions {
  /** The size of the window, in CSS pixels. */
  readonly width: number;
  readonly height: number;
  /** The factor by which the page is enlarged in the picture. Default: 1. */
  readonly scale?: number;
  readonly dark?: boolean;
}

/**
 * Takes a screenshot of a page at the size it has in the picture, so that its text stays sharp. It
 * sets a font that looks the same on every machine; `system-ui` does not.
 */
export async function takeScreenshot(page: Page, options: ScreenshotOptions): Promise<Screenshot> {
  const { width, height, scale = 1, dark = false } = options;
  await page.emulateMedia({ colorScheme: dark ? 'dark' : 'light', reducedMotion: 'reduce' });
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Emulation.setDeviceMetricsOverride', {
    ...{ width, height, deviceScaleFactor: scale, mobile: false },
  });
  await page.evaluate(async () => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`
      body { font-family: "Liberation Sans", Arial, sans-serif; }
      .mono, code, pre { font-family: "Liberation Mono", monospace; }
      ::-webkit-scrollbar { display: none; }`);
    document.adoptedStyleSheets.push(sheet);
    await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
  });
  const { data } = await cdp.send('Page.captureScreenshot', { format: 'png' });
  await cdp.detach();
  return { png: data, width: Math.round(width * scale), height: Math.round(height * scale) };
}

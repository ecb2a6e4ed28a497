import type { Page } from 'playwright-core';

/** A page as it looked, to be placed in a picture. */
export interface Photo {
  /** PNG, base64. */
  readonly png: string;
  /** As large as it is to stand in the picture, in its pixels. */
  readonly width: number;
  readonly height: number;
}

interface Look {
  /** The size of the window, in CSS pixels. */
  readonly width: number;
  readonly height: number;
  /** How much larger than itself it is to stand in the picture. */
  readonly scale?: number;
  readonly dark?: boolean;
}

/**
 * Takes a photo of a page at the very size it will be shown at, so that its letters stay sharp.
 * Its font is one that is the same on every machine with the browser, which `system-ui` is not.
 */
export async function photo(page: Page, look: Look): Promise<Photo> {
  const { width, height, scale = 1, dark = false } = look;
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

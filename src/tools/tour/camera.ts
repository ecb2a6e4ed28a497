import { join } from 'node:path';
import type { Page } from 'playwright-core';

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** *Send* is disabled for half a second after its window came to the front. */
const ARMING_MS = 700;

/** Writes numbered screenshots of pages, each in light and dark. */
export class Camera {
  /** The number of files written. */
  count = 0;
  #number = 0;

  constructor(readonly folder: string) {}

  async takePictures(page: Page, name: string, size?: Size): Promise<void> {
    this.#number += 1;
    const number = String(this.#number).padStart(2, '0');
    if (size) await page.setViewportSize(size);
    await page.bringToFront();
    if (page.url().includes('/review/')) await page.waitForTimeout(ARMING_MS);
    for (const colorScheme of ['dark', 'light'] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      const path = join(this.folder, `${number}-${name}-${colorScheme}.png`);
      await page.screenshot({ path });
      this.count += 1;
    }
  }
}

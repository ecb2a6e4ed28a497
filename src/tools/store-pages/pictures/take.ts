import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { startSandbox } from '../../../sandbox/sandbox';
import { launchChromium } from '../../browser/chromium/launch';
import { DemoBrowser } from './demo-browser';
import { createListingPictures } from './listing-pictures';
import { picturePage } from './picture-page';
import { takeScreenshot } from './screenshot';
import { tilePage } from './tile-page';

/** The sizes for both stores' screenshots and for the Chrome Web Store's small promotional tile. */
const SCREENSHOT = { width: 1280, height: 800 };
const TILE = { width: 440, height: 280 };

/**
 * Uses the built extension with the sandbox, and writes the pictures for the stores.
 * @returns the names of the files
 */
export async function takePictures(folder: string): Promise<string[]> {
  const sandbox = await startSandbox();
  const companion = await launchChromium({ sandbox });
  try {
    const pictures = await createListingPictures(new DemoBrowser(sandbox, companion));
    const pages = Object.entries(pictures).map(
      ([name, picture]) => [`${name}.png`, picturePage(picture), SCREENSHOT] as const,
    );
    const page = await companion.context.newPage();
    const all = [...pages, ['tile.png', tilePage(), TILE] as const];
    for (const [name, html, size] of all) {
      await page.setContent(html, { waitUntil: 'load' });
      const { png } = await takeScreenshot(page, size);
      await writeFile(join(folder, name), Buffer.from(png, 'base64'));
    }
    return all.map(([name]) => name);
  } finally {
    await companion.close();
    await sandbox.close();
  }
}

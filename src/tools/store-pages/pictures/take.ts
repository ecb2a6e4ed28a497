import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { startSandbox } from '../../../sandbox/sandbox';
import { launchChromium } from '../../browser/chromium/launch';
import { composed } from './composed';
import { photo } from './photo';
import { play } from './scenes';
import { Stage } from './stage';
import { tile } from './tile';

/** What the stores take: screenshots of both, and the Chrome Web Store's small promotional tile. */
const SCREENSHOT = { width: 1280, height: 800 };
const TILE = { width: 440, height: 280 };

/**
 * Plays the main job with the built extension and the sandbox, and writes the store's pictures.
 * @returns the names of the files
 */
export async function takePictures(folder: string): Promise<string[]> {
  const sandbox = await startSandbox();
  const companion = await launchChromium({ sandbox });
  try {
    const scenes = await play(new Stage(sandbox, companion));
    const pages = Object.entries(scenes).map(
      ([name, picture]) => [`${name}.png`, composed(picture), SCREENSHOT] as const,
    );
    const page = await companion.context.newPage();
    const all = [...pages, ['tile.png', tile(), TILE] as const];
    for (const [name, html, size] of all) {
      await page.setContent(html, { waitUntil: 'load' });
      const { png } = await photo(page, size);
      await writeFile(join(folder, name), Buffer.from(png, 'base64'));
    }
    return all.map(([name]) => name);
  } finally {
    await companion.close();
    await sandbox.close();
  }
}

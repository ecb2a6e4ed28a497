import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'vite';
import { ensureReady } from '../machine/ready';
import { chromeListing, firefoxListing, listingText } from './listing';
import { takePictures } from './pictures/take';
import { privacyPage, privacyText } from './privacy-text';

const FOLDER = 'dist/store';

/** `npm run store`: writes the texts and pictures for both stores' forms. */
async function writeStorePages(): Promise<void> {
  await ensureReady(['browser']);
  await build({ logLevel: 'warn' });
  await rm(FOLDER, { recursive: true, force: true });
  await mkdir(FOLDER, { recursive: true });

  const html = await readFile('dist/chrome/src/options/privacy.html', 'utf8');
  const links = [...html.matchAll(/<link rel="stylesheet"[^>]*href="([^"]+)"/g)];
  const styles = links.map(([, href = '']) => readFile(join('dist/chrome', href), 'utf8'));
  const files = {
    'chrome.md': listingText('Chrome Web Store', chromeListing()),
    'firefox.md': listingText('addons.mozilla.org', firefoxListing(privacyText(html))),
    'privacy.html': privacyPage(html, await Promise.all(styles)),
  };
  for (const [name, text] of Object.entries(files)) await writeFile(join(FOLDER, name), text);
  const pictures = await takePictures(FOLDER);
  console.log(`Written to ${FOLDER}: ${[...Object.keys(files), ...pictures].join(', ')}`);
}

await writeStorePages();

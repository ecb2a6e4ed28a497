import { expect, test } from 'vitest';
import {
  extensionFaults,
  openExtensionsPage,
} from '../../src/tools/browser/chromium/extension-faults';
import { BROWSER } from '../../src/tools/browser/companion';
import { extensionPackage } from '../../src/tools/packaging/extension-package';
import type { Files } from '../../src/tools/packaging/zip';
import { unpacked } from '../tools/packaging/unpacked';
import { type Story, startStory } from './story';

/** A story with what the store is given, unpacked: without the `key` of the build here. */
async function startUnpackedStory(files: Files): Promise<Story> {
  return await startStory({}, { extensionDir: await unpacked(files) });
}

// Mozilla's linter says what Firefox would warn of.
const testInChromium = test.runIf(BROWSER === 'chromium');

testInChromium(
  'Chromium has nothing to warn of, at once and after every page was open',
  async () => {
    const files = extensionPackage('dist/chrome');
    const story = await startUnpackedStory(files);
    const extensions = await openExtensionsPage(story.companion);
    expect(await extensionFaults(extensions, story.companion)).toEqual([]);

    // Another id than ours means another redirect URL, which the sandbox's application does not list.
    for (const page of Object.keys(files).filter((name) => name.endsWith('.html'))) {
      const open = await story.companion.openPage(page);
      await open.waitForLoadState('networkidle');
    }
    await story.reviewLink(story.paymentLink());
    await story.history('#settings');
    expect(await extensionFaults(extensions, story.companion)).toEqual([]);
  },
);

testInChromium('a mistake in the manifest, and one in a page, would be seen there', async () => {
  const files = extensionPackage('dist/chrome');
  const manifest = JSON.parse(String(files['manifest.json']));
  const story = await startUnpackedStory({
    ...files,
    'manifest.json': Buffer.from(
      JSON.stringify({ ...manifest, permissions: [...manifest.permissions, 'no-such'] }),
    ),
    'bad.html': Buffer.from('<script>document.title = "inline";</script>'),
  });
  const extensions = await openExtensionsPage(story.companion);
  await story.companion.openPage('bad.html');
  await expect
    .poll(async () => (await extensionFaults(extensions, story.companion)).join('\n'))
    .toMatch(/no-such[\s\S]*inline script/i);
});

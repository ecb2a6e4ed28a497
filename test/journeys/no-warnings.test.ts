import { expect, test } from 'vitest';
import {
  openExtensionsPage,
  readExtensionErrors,
} from '../../src/tools/browser/chromium/extension-errors';
import { BROWSER } from '../../src/tools/browser/launch-companion';
import { extensionPackage } from '../../src/tools/packaging/extension-package';
import type { ZipFiles } from '../../src/tools/packaging/zip';
import { unpack } from '../tools/packaging/unpack';
import { type Story, startStory } from './story';

/** A story with the unpacked store package, whose manifest lacks the `key` of the local build. */
async function startUnpackedStory(files: ZipFiles): Promise<Story> {
  return await startStory({}, { extensionDir: await unpack(files) });
}

// For Firefox, Mozilla's linter reports the warnings.
const testInChromium = test.runIf(BROWSER === 'chromium');

testInChromium(
  'Chromium reports no warning after the start and after every page was open',
  async () => {
    const files = extensionPackage('dist/chrome');
    const story = await startUnpackedStory(files);
    const extensions = await openExtensionsPage(story.companion);
    expect(await readExtensionErrors(extensions, story.companion)).toEqual([]);

    // Without `key` the id differs, and the sandbox's application does not list its redirect URL.
    for (const page of Object.keys(files).filter((name) => name.endsWith('.html'))) {
      const open = await story.companion.openPage(page);
      await open.waitForLoadState('networkidle');
      await open.close();
    }
    await story.reviewLink(story.paymentLink());
    await story.history('#settings');
    expect(await readExtensionErrors(extensions, story.companion)).toEqual([]);
  },
);

testInChromium(
  'the extensions page shows a mistake in the manifest and one in a page',
  async () => {
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
      .poll(async () => (await readExtensionErrors(extensions, story.companion)).join('\n'))
      .toMatch(/no-such[\s\S]*inline script/i);
  },
);

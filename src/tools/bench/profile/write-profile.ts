import { mkdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { extensionId } from '../../browser/chromium/extension-id';
import { driveExtension } from '../chromium/chromium-bench';
import { startPlainBrowser } from '../chromium/plain-browser';
import { seedHistory } from '../groups/seeded-history';
import type { ProfileName } from '../options';
import { heapTable } from './heap-table';
import { type Profiled, profilePage, profileWorker } from './profile-target';

const HISTORY = 10_000;

const LINK = {
  menuItemId: 'review-link',
  pageUrl: 'https://example.com/',
  linkUrl: 'xrpl:rGGHRCk3EHsAAmDhyC1oiZ6psBjZypzuap?amount=25&dt=7',
};

/**
 * Writes `NAME.cpuprofile`, which DevTools opens, and `NAME-heap.txt`, the heap by script and by
 * constructor, into `dist/profile`.
 * @returns what to print: the folder and the heap's table
 */
export async function writeProfile(name: ProfileName, dir: string): Promise<string> {
  const { cdp, close } = await startPlainBrowser([dir]);
  try {
    const id = await extensionId(dir);
    const extension = driveExtension(cdp, id);
    const url = (path: string): string => `chrome-extension://${id}/${path}`;
    const profile: Record<ProfileName, () => Promise<Profiled>> = {
      popup: () => profilePage(cdp, url('src/popup/index.html'), 'html[data-ready]'),
      async review() {
        await extension.startBackground();
        const window = await extension.openFromMenu(LINK, 'src/review/');
        await window.until("document.querySelector('html[data-ready]')");
        const address = await window.evaluate<string>('location.href');
        await window.close();
        return await profilePage(cdp, address, 'html[data-ready] h1');
      },
      async history() {
        await seedHistory(extension, HISTORY);
        return await profilePage(cdp, url('src/options/index.html'), '[data-request]');
      },
      async worker() {
        const page = await extension.openPage('manifest.json');
        await extension.stopBackground();
        return await profileWorker(cdp, id, page);
      },
    };
    const { cpu, heap } = await profile[name]();
    const folder = resolve('dist/profile');
    await mkdir(folder, { recursive: true });
    await writeFile(join(folder, `${name}.cpuprofile`), JSON.stringify(cpu));
    const text = heapTable(heap);
    await writeFile(join(folder, `${name}-heap.txt`), `${text}\n`);
    return `${folder}: ${name}.cpuprofile, ${name}-heap.txt\n\n${text}`;
  } finally {
    await close();
  }
}

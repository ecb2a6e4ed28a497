import { rm } from 'node:fs/promises';
import type { BenchExtension } from '../browser/bench-browser';
import { copyBuild } from '../builds/copy-build';
import { pageFiles } from '../floors/floor-files';
import type { Group } from '../harness/group';
import { blockDuring, deleteAll, exportJson, importFile } from './file-actions';
import { HISTORY_PAGE, seedHistory, whenPrepared } from './seeded-history';

const COUNT = 1000;

/**
 * The history as a file, of 1,000 requests.
 *
 * - **export block**: the longest time the page does not answer while it exports; against a cursor over
 *   the same rows into a Blob.
 * - **delete**: from the last press until nothing is listed; against bare deletes of as many rows.
 * - **import**: from the press until all are listed; against parsing the same file and bare puts.
 */
export const filesGroup: Group = {
  name: 'files',
  seconds: 60,
  ratios: [
    { key: 'export_block_ratio', reading: 'block' },
    { key: 'import_ratio', reading: 'import' },
    { key: 'delete_ratio', reading: 'delete' },
  ],
  async open({ bench, own, other }) {
    const isFloor = other.kind === 'floor';
    const folders = [await copyBuild(own, pageFiles)];
    if (!isFloor) folders.push(await copyBuild(other.folder));
    const browser = await bench.start(folders);
    const close = async (): Promise<void> => {
      await browser.close();
      for (const folder of folders) await rm(folder, { recursive: true, force: true });
    };
    const [first, second] = browser.extensions;
    let file = '';
    try {
      if (!first) throw new Error('An extension was to be loaded.');
      for (const extension of browser.extensions) await seedHistory(extension, COUNT);
    } catch (error) {
      await close();
      throw error;
    }
    return {
      async take(side) {
        if (side === 1 && isFloor) {
          if (!file) file = await fileOf(first);
          return await useBare(first, file);
        }
        return await use(side === 1 && second ? second : first);
      },
      close,
    };
  },
};

async function openHistory(extension: BenchExtension) {
  const page = await extension.openPage(HISTORY_PAGE);
  await whenPrepared(page, COUNT);
  return page;
}

async function fileOf(extension: BenchExtension): Promise<string> {
  const page = await openHistory(extension);
  const text = await page.evaluate<string>(exportJson);
  await page.close();
  return text;
}

async function use(extension: BenchExtension) {
  const page = await openHistory(extension);
  const block = await page.evaluate<number>(blockDuring(`globalThis.file = await ${exportJson};`));
  const removed = await page.evaluate<number>(deleteAll);
  const brought = await page.evaluate<number>(importFile(COUNT));
  await page.close();
  return { block: [block], delete: [removed], import: [brought] };
}

async function useBare(extension: BenchExtension, file: string) {
  const rows = await extension.openPage('floor-rows.html');
  await rows.until("document.querySelector('html[data-ready]')");
  const block = await rows.evaluate<number>(blockDuring('await exportAll();'));
  await rows.close();
  const puts = await extension.openPage('floor-puts.html');
  await puts.until("document.querySelector('html[data-ready]')");
  const brought = await puts.evaluate<number>(`putAll(${JSON.stringify(file)})`);
  const removed = await puts.evaluate<number>('deleteAll()');
  await puts.close();
  return { block: [block], delete: [removed], import: [brought] };
}

import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { takePictures } from '../../src/tools/store-pages/pictures/take';

test('the store pictures have the size and colour type that the stores require', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'companion-pictures-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const names = await takePictures(folder);
  expect(names.length).toBe(6); // the Chrome Web Store takes five screenshots, and one tile
  for (const name of names) {
    const png = await readFile(join(folder, name));
    const [width, height] = [png.readUInt32BE(16), png.readUInt32BE(20)];
    expect([width, height], name).toEqual(name === 'tile.png' ? [440, 280] : [1280, 800]);
    expect(png.readUInt8(25), `${name}: true colour without transparency`).toBe(2);
  }
}, 120_000);

import { describe, expect, test } from 'vitest';
import { findCrop } from '../../../src/core/codes/pixels';
import { MAX_CODES, readCodes } from '../../../src/core/codes/read-codes';
import { blank, draw, photo, sideOf, withNoise } from './picture';

const LINK = 'xrpl:rPEPPER7kfTD9w2To4CQk6UCfuHM9c6GDY?amount=25&dt=7';

function singleCode(scale: number, more: object = {}, shade = 255) {
  const side = Math.ceil(sideOf(LINK) * scale) + 40;
  return draw(blank(side, side, shade), LINK, { x: 20, y: 20, scale, ...more });
}

describe('readCodes reads one code', () => {
  test.each([1, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10, 12])('at %d pixels a module', async (scale) => {
    expect(await readCodes(singleCode(scale))).toEqual([LINK]);
  });

  test.each([1, 2, 3])('rotated by %d quarter turns', async (quarterTurns) => {
    expect(await readCodes(singleCode(4, { quarterTurns }))).toEqual([LINK]);
  });

  test.each([2, 4, 8])('that is light on dark, at %d pixels a module', async (scale) => {
    expect(await readCodes(singleCode(scale, { inverted: true }, 0))).toEqual([LINK]);
  });

  test.each([20, 60, 90])('with noise of %d shades', async (strength) => {
    expect(await readCodes(withNoise(singleCode(5), strength))).toEqual([LINK]);
  });

  test('that is small in the corner of a large page', async () => {
    const page = draw(blank(1920, 1080, 240), LINK, { x: 1780, y: 950, scale: 2 });
    expect(await readCodes(page)).toEqual([LINK]);
  });

  test('in a picture that is wider than the library takes', async () => {
    const picture = draw(blank(5000, 400), LINK, { x: 300, y: 40, scale: 4 });
    expect(await readCodes(picture)).toEqual([LINK]);
  });

  test('in the middle of a photo', async () => {
    const picture = draw(photo(900, 700), LINK, { x: 500, y: 300, scale: 5 });
    expect(await readCodes(picture)).toEqual([LINK]);
  });

  test.each([200, 1000, 2000, 2900])('of %d characters', async (length) => {
    const text = `{"Memo":"${'x'.repeat(length - 11)}"}`;
    const side = sideOf(text, 'low') * 3;
    const picture = draw(blank(side, side), text, { scale: 3, ecc: 'low' });
    expect(await readCodes(picture)).toEqual([text]);
  });

  test('with characters outside ASCII', async () => {
    const side = 400;
    const picture = draw(blank(side, side), 'Bäckerei 麵包 🥐', { scale: 5 });
    expect(await readCodes(picture)).toEqual(['Bäckerei 麵包 🥐']);
  });
});

/** A code without a quiet zone, in the middle of a page of one shade. */
function withoutQuietZone(scale: number, shade: number, more: object = {}, margin = 30) {
  const side = Math.ceil((sideOf(LINK) - 8) * scale) + 2 * margin;
  const options = { x: margin, y: margin, scale, border: 0, ...more };
  return draw(blank(side, side, shade), LINK, options);
}

const SCALES = [2, 3, 4, 6.5, 12];

describe('readCodes reads a code without a quiet zone', () => {
  const both = (shades: readonly number[]) =>
    shades.flatMap((shade) => SCALES.map((scale) => [shade, scale] as const));

  test.each(
    both([0, 18, 48, 90]),
  )('on a page of shade %d, at %d pixels a module', async (shade, scale) => {
    expect(await readCodes(withoutQuietZone(scale, shade))).toEqual([LINK]);
  });

  test.each(
    both([255, 235]),
  )('that is inverted, on a page of shade %d, at %d pixels a module', async (shade, scale) => {
    expect(await readCodes(withoutQuietZone(scale, shade, { inverted: true }))).toEqual([LINK]);
  });

  test.each([false, true])('that fills its picture, inverted: %s', async (inverted) => {
    expect(await readCodes(withoutQuietZone(4, 0, { inverted }, 0))).toEqual([LINK]);
  });

  test.each([1, 2, 3])('rotated by %d quarter turns', async (quarterTurns) => {
    expect(await readCodes(withoutQuietZone(4, 0, { quarterTurns }))).toEqual([LINK]);
  });

  test('and with low contrast', async () => {
    const colors = { dark: [24, 24, 28], light: [52, 52, 58] };
    expect(await readCodes(withoutQuietZone(4, 24, colors))).toEqual([LINK]);
  });

  test.each(
    SCALES.slice(0, 4),
  )('on a dark page with text, at %d pixels a module', async (scale) => {
    const page = blank(1280, 800, 18);
    drawText(page, 230);
    draw(page, LINK, { x: 640, y: 200, scale, border: 0 });
    expect(await readCodes(page)).toEqual([LINK]);
  });
});

/** Draws lines of dashes, as text looks to a decoder, into the left part of a page. */
function drawText({ data, width }: ReturnType<typeof blank>, shade: number): void {
  for (let y = 40; y < 700; y += 24) {
    for (let x = 40; x < 500; x += 9) {
      for (let row = y; row < y + 9; row += 3) {
        const at = (row * width + x) * 4;
        for (let pixel = at; pixel < at + 20; pixel += 4) data.fill(shade, pixel, pixel + 3);
      }
    }
  }
}

describe('readCodes reads a code of low contrast', () => {
  const gray = (shade: number) => [shade, shade, shade] as const;
  const pairs = [
    [120, 135],
    [200, 230],
    [235, 255],
    [0, 14],
    [100, 108],
    [30, 50],
  ] as const;

  test.each(
    pairs.flatMap((pair) => SCALES.map((scale) => [...pair, scale] as const)),
  )('of %d on %d, at %d pixels a module', async (dark, light, scale) => {
    const colors = { dark: gray(dark), light: gray(light) };
    expect(await readCodes(singleCode(scale, colors, light))).toEqual([LINK]);
  });

  test.each([
    ['yellow on white', [255, 240, 120], [255, 255, 255]],
    ['red on a green of the same brightness', [200, 60, 60], [60, 130, 60]],
    ['light blue on white', [190, 225, 255], [255, 255, 255]],
  ] as const)('%s', async (_name, dark, light) => {
    for (const scale of SCALES) {
      const side = Math.floor(sideOf(LINK) * scale);
      const picture = draw(blank(side, side), LINK, { scale, dark, light });
      expect(await readCodes(picture)).toEqual([LINK]);
    }
  });

  test('that is light on dark', async () => {
    const colors = { dark: gray(40), light: gray(58), inverted: true };
    expect(await readCodes(singleCode(4, colors, 40))).toEqual([LINK]);
  });

  test.each(SCALES.slice(0, 4))('on a page with text, at %d pixels a module', async (scale) => {
    const page = blank(1280, 800, 240);
    drawText(page, 30);
    draw(page, LINK, { x: 640, y: 200, scale, dark: gray(222), light: gray(240) });
    expect(await readCodes(page)).toEqual([LINK]);
  });

  test('with noise', async () => {
    const colors = { dark: gray(110), light: gray(150) };
    expect(await readCodes(withNoise(singleCode(5, colors, 150), 12))).toEqual([LINK]);
  });
});

describe('readCodes reads several codes', () => {
  test.each([2, 3])('%d side by side', async (count) => {
    const side = sideOf(LINK) * 4;
    const picture = blank(side * count, side);
    const texts = Array.from({ length: count }, (_, at) => `${LINK}${at}`);
    for (const [at, text] of texts.entries()) draw(picture, text, { x: at * side, scale: 4 });
    expect((await readCodes(picture)).sort()).toEqual(texts);
  });

  test('of different sizes and contrasts', async () => {
    const picture = blank(1200, 600);
    draw(picture, `${LINK}1`, { scale: 8 });
    draw(picture, `${LINK}2`, { x: 600, y: 40, scale: 2 });
    draw(picture, `${LINK}3`, { x: 800, y: 200, scale: 4, inverted: true });
    expect((await readCodes(picture)).sort()).toEqual([`${LINK}1`, `${LINK}2`, `${LINK}3`]);
  });

  test('and returns equal texts once', async () => {
    const side = sideOf(LINK) * 4;
    const picture = blank(side * 2, side);
    draw(picture, LINK, { scale: 4 });
    draw(picture, LINK, { x: side, scale: 4 });
    expect(await readCodes(picture)).toEqual([LINK]);
  });

  test('up to a limit', async () => {
    const side = sideOf(LINK) * 3;
    const picture = blank(side * 5, side * 4);
    for (let at = 0; at < 20; at += 1) {
      draw(picture, `${LINK}${at}`, { x: (at % 5) * side, y: Math.floor(at / 5) * side, scale: 3 });
    }
    expect(await readCodes(picture)).toHaveLength(MAX_CODES);
  });
});

function halfInPhoto() {
  const half = withoutQuietZone(4, 0);
  const picture = photo(500, 500);
  for (let y = 0; y < half.height; y += 1) {
    const row = half.data.subarray(y * half.width * 4, (y * half.width + half.width / 2) * 4);
    picture.data.set(row, ((100 + y) * picture.width + 100) * 4);
  }
  return picture;
}

describe('readCodes reads nothing', () => {
  test.each([
    ['a blank image', blank(800, 600)],
    ['a black image', blank(800, 600, 0)],
    ['a photo', photo(800, 600)],
    ['noise', withNoise(blank(400, 400, 128), 100)],
    ['faint noise', withNoise(blank(400, 400, 128), 6)],
    ['a photo with half a code', halfInPhoto()],
    ['an image too small for a code', blank(10, 10)],
    ['a single pixel', blank(1, 1)],
    ['half a code', findCrop(singleCode(4), { x: 0, y: 0, width: 90, height: 400 }) ?? blank(1, 1)],
  ])('in %s', async (_name, picture) => {
    expect(await readCodes(picture)).toEqual([]);
  });

  test('when it should stop at once', async () => {
    expect(await readCodes(singleCode(4), () => true)).toEqual([]);
  });
});

test('readCodes takes less than 16 times as long for 4 times the pixels', async () => {
  /** Milliseconds of the fastest of three runs, or of the first that is fast enough. */
  const timed = async (picture: ReturnType<typeof photo>, enough = 0) => {
    let fastest = Number.POSITIVE_INFINITY;
    for (let run = 0; run < 3 && fastest >= enough; run += 1) {
      const start = performance.now();
      await readCodes(picture);
      fastest = Math.min(fastest, performance.now() - start);
    }
    return fastest;
  };
  const limit = 16 * Math.max(10, await timed(photo(300, 300)));
  expect(await timed(photo(600, 600), limit)).toBeLessThan(limit);
});

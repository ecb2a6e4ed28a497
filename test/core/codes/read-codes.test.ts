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

describe('readCodes reads nothing', () => {
  test.each([
    ['a blank image', blank(800, 600)],
    ['a black image', blank(800, 600, 0)],
    ['a photo', photo(800, 600)],
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
  /** Milliseconds of the fastest of three runs: other load on the machine only makes it slower. */
  const timed = async (picture: ReturnType<typeof photo>) => {
    const times: number[] = [];
    for (let run = 0; run < 3; run += 1) {
      const start = performance.now();
      await readCodes(picture);
      times.push(performance.now() - start);
    }
    return Math.min(...times);
  };
  const small = Math.max(10, await timed(photo(400, 400)));
  expect((await timed(photo(800, 800))) / small).toBeLessThan(16);
});

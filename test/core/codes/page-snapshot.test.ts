import { describe, expect, test } from 'vitest';
import { areaInCapture, findPageSnapshot } from '../../../src/core/codes/page-snapshot';
import { doubled, findCrop, tilesOf } from '../../../src/core/codes/pixels';
import { blank } from './picture';

const view = { width: 1000, left: 0, top: 0, scale: 1 };
const area = { x: 100, y: 200, width: 50, height: 60 };

describe('findPageSnapshot', () => {
  test('reads a well-formed result', () => {
    const pictures = ['data:image/png;base64,AAAA'];
    expect(findPageSnapshot({ pictures, areas: [area], view })).toEqual({
      pictures,
      areas: [area],
      view,
    });
  });

  test.each([
    ['no result', undefined],
    ['no viewport', { pictures: [], areas: [] }],
    ['a viewport without width', { pictures: [], areas: [], view: { ...view, width: 0 } }],
    [
      'a viewport with a scale that is text',
      { pictures: [], areas: [], view: { ...view, scale: 'x' } },
    ],
    ['no pictures', { areas: [], view }],
  ])('refuses %s', (_name, answer) => {
    expect(findPageSnapshot(answer)).toBeUndefined();
  });

  test('leaves out malformed pictures and areas', () => {
    const pictures = ['https://example.org/a.png', 5, 'data:text/html,x'];
    const areas = [{ ...area, width: Number.NaN }, { ...area, height: 0 }, null, area];
    expect(findPageSnapshot({ pictures, areas, view })).toEqual({
      pictures: [],
      areas: [area],
      view,
    });
  });

  test('has no areas when the frame does not know them', () => {
    expect(findPageSnapshot({ pictures: [], areas: null, view })?.areas).toBeUndefined();
  });
});

test.each([
  ['one pixel per CSS pixel', 1000, view, { x: 90, y: 190, width: 70, height: 80 }],
  ['two pixels per CSS pixel', 2000, view, { x: 180, y: 380, width: 140, height: 160 }],
  [
    'pinch zoom of 2',
    1000,
    { ...view, left: 50, top: 100, scale: 2 },
    { x: 80, y: 180, width: 140, height: 160 },
  ],
])('areaInCapture finds an area in a capture with %s', (_name, width, at, expected) => {
  expect(areaInCapture(area, at, blank(width, 10))).toEqual(expected);
});

describe('findCrop', () => {
  test('cuts the area at the edge of the image', () => {
    const crop = findCrop(blank(100, 80), { x: -5, y: 70, width: 20, height: 50 });
    expect([crop?.width, crop?.height]).toEqual([15, 10]);
  });

  test.each([
    ['next to the image', { x: 200, y: 0, width: 10, height: 10 }],
    ['above the image', { x: 0, y: -20, width: 10, height: 10 }],
    ['of no size', { x: Number.NaN, y: 0, width: 10, height: 10 }],
  ])('returns nothing for an area %s', (_name, where) => {
    expect(findCrop(blank(100, 80), where)).toBeUndefined();
  });

  test('copies the pixels of the area', () => {
    const picture = blank(4, 4);
    picture.data[(2 * 4 + 1) * 4] = 77;
    expect(findCrop(picture, { x: 1, y: 2, width: 1, height: 1 })?.data[0]).toBe(77);
  });
});

test('doubled repeats each pixel four times', () => {
  const picture = blank(2, 1);
  picture.data[4] = 9;
  const { width, height, data } = doubled(picture);
  expect([width, height]).toEqual([4, 2]);
  expect([...data].filter((value) => value === 9)).toHaveLength(4);
});

test('tilesOf returns overlapping tiles that cover the image', () => {
  const tiles = tilesOf(blank(400, 400), 3);
  expect(tiles).toHaveLength(9);
  expect(tiles.map(({ x, width }) => [x, width]).slice(0, 3)).toEqual([
    [0, 200],
    [100, 200],
    [200, 200],
  ]);
  expect(tilesOf(blank(40, 40), 1)).toEqual([{ x: 0, y: 0, width: 40, height: 40 }]);
});

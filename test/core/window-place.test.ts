import { expect, test } from 'vitest';
import { heightForContent, placeBesideToolbar, type Rectangle } from '../../src/core/window-place';

const SIZE = { width: 460, height: 720 };

/** A rectangle from `left`, `top`, `width`, `height`. */
function rectangle(left: number, top: number, width: number, height: number): Rectangle {
  return { left, top, width, height };
}

test.each([
  ['an ordinary window', rectangle(100, 50, 1280, 900), rectangle(904, 138, 460, 720)],
  ['a maximized window', rectangle(0, 0, 1920, 1040), rectangle(1444, 88, 460, 720)],
  [
    'a window on a screen to the left',
    rectangle(-1920, 0, 1920, 1040),
    rectangle(-476, 88, 460, 720),
  ],
  ['a window on a screen above', rectangle(0, -1080, 1920, 1040), rectangle(1444, -992, 460, 720)],
  ['a low window', rectangle(0, 0, 1280, 600), rectangle(804, 88, 460, 512)],
  ['a window lower than a review', rectangle(0, 300, 1280, 380), rectangle(804, 344, 460, 336)],
  ['a window narrower than a review', rectangle(40, 40, 400, 800), rectangle(40, 128, 400, 712)],
  ['a window hardly wider than a review', rectangle(0, 0, 466, 900), rectangle(0, 88, 460, 720)],
  ['fractions of pixels', rectangle(0.4, 0.4, 1000.5, 900), rectangle(525, 88, 460, 720)],
])('a review from %s opens below its toolbar, at its right edge', (_name, source, place) => {
  expect(placeBesideToolbar(source, SIZE)).toEqual(place);
});

test('a full screen has no toolbar to stay below', () => {
  const screen = rectangle(0, 0, 1920, 1080);
  expect(placeBesideToolbar(screen, SIZE, 0, false)).toEqual(rectangle(1444, 16, 460, 720));
});

test('further windows do not cover the one before, and the sixth begins again', () => {
  const source = rectangle(0, 0, 1920, 1040);
  const places = [0, 1, 4, 5].map((others) => placeBesideToolbar(source, SIZE, others));
  expect(places.map(({ left, top }) => [left, top])).toEqual([
    [1444, 88],
    [1412, 120],
    [1316, 216],
    [1444, 88],
  ]);
});

test.each([
  rectangle(0, 0, 1920, 1040),
  rectangle(-800, -600, 300, 200),
  rectangle(3000, 10, 470, 330),
  rectangle(0, 0, 1, 1),
])('the place is inside of the source window %o', (source) => {
  for (let others = 0; others < 6; others += 1) {
    const { left, top, width, height } = placeBesideToolbar(source, SIZE, others);
    expect(left).toBeGreaterThanOrEqual(source.left);
    expect(top).toBeGreaterThanOrEqual(source.top);
    expect(left + width).toBeLessThanOrEqual(source.left + source.width);
    expect(top + height).toBeLessThanOrEqual(source.top + source.height);
  }
});

test.each([
  ['its content', 500.2, 30, 900, 531],
  ['the source window at most', 1500, 30, 800, 800],
  ['a least height', 100, 30, 900, 320],
  ['a source window that is lower than that', 100, 30, 250, 250],
])('a review is as high as %s', (_name, content, frame, limit, height) => {
  expect(heightForContent(content, frame, limit)).toBe(height);
});

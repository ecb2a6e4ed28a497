import { findFields, findNumber } from '../fields';
import type { Area, Pixels } from './pixels';

/** The result of the function that runs in the user's page. */
export interface PageSnapshot {
  /** PNG data URLs of the images that the function could draw. */
  readonly pictures: readonly string[];
  /** Areas of images in CSS pixels of the tab's viewport; undefined when unknown. */
  readonly areas: readonly Area[] | undefined;
  readonly view: Viewport;
}

/** The viewport of a tab. */
export interface Viewport {
  /** Width in CSS pixels, including the scroll bar. */
  readonly width: number;
  /** Offset of the visual viewport in CSS pixels, and its scale, from pinch zoom. */
  readonly left: number;
  readonly top: number;
  readonly scale: number;
}

/** The margin of a code, in CSS pixels, at most. */
const MARGIN = 10;

/** Reads the result of the function; undefined when it is malformed. */
export function findPageSnapshot(value: unknown): PageSnapshot | undefined {
  const fields = findFields(value);
  const view = findViewport(fields?.view);
  if (!fields || !view || !Array.isArray(fields.pictures)) return undefined;
  const pictures = fields.pictures.filter(
    (each) => typeof each === 'string' && each.startsWith('data:image/png;base64,'),
  );
  const areas = Array.isArray(fields.areas)
    ? fields.areas.flatMap((each) => findArea(each) ?? [])
    : undefined;
  return { pictures, areas, view };
}

/** An area of the viewport in the pixels of a capture of the tab, with a margin. */
export function areaInCapture(area: Area, view: Viewport, capture: Pixels): Area {
  const perPixel = (capture.width / view.width) * view.scale;
  return {
    x: (area.x - view.left - MARGIN) * perPixel,
    y: (area.y - view.top - MARGIN) * perPixel,
    width: (area.width + 2 * MARGIN) * perPixel,
    height: (area.height + 2 * MARGIN) * perPixel,
  };
}

function findViewport(value: unknown): Viewport | undefined {
  const fields = findFields(value);
  const [width, left, top, scale] = ['width', 'left', 'top', 'scale'].map((name) =>
    findNumber(fields?.[name]),
  );
  if (!width || width < 0 || left === undefined || top === undefined || !scale) return undefined;
  return { width, left, top, scale };
}

function findArea(value: unknown): Area | undefined {
  const fields = findFields(value);
  const [x, y, width, height] = ['x', 'y', 'width', 'height'].map((name) =>
    findNumber(fields?.[name]),
  );
  if (x === undefined || y === undefined || !width || !height) return undefined;
  return { x, y, width, height };
}

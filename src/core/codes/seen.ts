import { findFields, findNumber } from '../fields';
import type { Area, Pixels } from './pixels';

/** What a function that ran in the user's page says of it. */
export interface Seen {
  /** PNG data URLs of what could be drawn there. */
  readonly pictures: readonly string[];
  /** Where things stand, in CSS pixels of the tab's viewport; undefined when that is unknown. */
  readonly areas: readonly Area[] | undefined;
  readonly view: Viewport;
}

/** How the viewport lies on what the tab shows. */
export interface Viewport {
  /** The viewport's width in CSS pixels, scroll bar included. */
  readonly width: number;
  /** Pinch zoom: how far what is shown is moved, in CSS pixels, and enlarged. */
  readonly left: number;
  readonly top: number;
  readonly scale: number;
}

/** The widest white margin a code may need, in CSS pixels. */
const MARGIN = 10;

/** A page's answer, or undefined when it is none. */
export function findSeen(value: unknown): Seen | undefined {
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

/** Where an area of the viewport is in a picture taken of it, with a margin around. */
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

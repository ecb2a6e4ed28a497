import { framedCrop, type GrayPlane } from './gray-plane';
import type { Area } from './pixels';

/** The quiet zone as a part of the code's side: four modules of at least 21. */
const QUIET_ZONE = 4 / 21;

/**
 * Cuts a code without a quiet zone out of a page of its own outer colour, and gives it one of the
 * opposite colour. Every side of a code has pixels of that colour at its edge, next to the finder
 * patterns: they show where the code ends.
 * @param image a black and white image
 * @returns undefined when the area has only the colour of the page
 */
export function withQuietZone(image: GrayPlane, area: Area): GrayPlane | undefined {
  const own = 255 - edgeColor(image, area);
  const code = extentOf(image, area, own);
  return code && framedCrop(image, code, frameOf(code), own);
}

/** Cuts an area out of an image and continues the colour at its edge. */
export function withMargin(image: GrayPlane, area: Area): GrayPlane {
  return framedCrop(image, area, frameOf(area), edgeColor(image, area));
}

function frameOf({ width, height }: Area): number {
  return Math.ceil(Math.max(width, height) * QUIET_ZONE);
}

/** The more frequent colour of the pixels at the edge of an area. */
function edgeColor({ width, data }: GrayPlane, area: Area): number {
  const right = area.x + area.width - 1;
  const bottom = area.y + area.height - 1;
  let white = 0;
  for (let x = area.x; x <= right; x += 1) {
    white +=
      (data[area.y * width + x] === 255 ? 1 : -1) + (data[bottom * width + x] === 255 ? 1 : -1);
  }
  for (let y = area.y; y <= bottom; y += 1) {
    white +=
      (data[y * width + area.x] === 255 ? 1 : -1) + (data[y * width + right] === 255 ? 1 : -1);
  }
  return white > 0 ? 255 : 0;
}

/** The smallest part of an area with all its pixels of a colour. */
function extentOf({ width, data }: GrayPlane, area: Area, color: number): Area | undefined {
  let [left, right, top, bottom] = [Infinity, -1, Infinity, -1];
  for (let y = area.y; y < area.y + area.height; y += 1) {
    for (let x = area.x; x < area.x + area.width; x += 1) {
      if (data[y * width + x] !== color) continue;
      left = Math.min(left, x);
      right = Math.max(right, x);
      top = Math.min(top, y);
      bottom = y;
    }
  }
  if (right < 0) return undefined;
  return { x: left, y: top, width: right - left + 1, height: bottom - top + 1 };
}

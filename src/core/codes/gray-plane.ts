import type { Area, Pixels } from './pixels';

/** One value from 0 (dark) to 255 (light) for each pixel, row by row from the top left. */
export interface GrayPlane {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8Array;
}

/** The brightness, red, green and blue of an image. */
export function planesOf({ width, height, data }: Pixels): GrayPlane[] {
  const planes = Array.from({ length: 4 }, () => new Uint8Array(width * height));
  const [luma, ...colors] = planes as [Uint8Array, Uint8Array, Uint8Array, Uint8Array];
  for (let at = 0; at < luma.length; at += 1) {
    const [red = 0, green = 0, blue = 0] = [data[4 * at], data[4 * at + 1], data[4 * at + 2]];
    luma[at] = (red + 2 * green + blue) >> 2;
    colors[0][at] = red;
    colors[1][at] = green;
    colors[2][at] = blue;
  }
  return planes.map((plane) => ({ width, height, data: plane }));
}

/** An area of a plane inside a frame of one value. The area must be inside the plane. */
export function framedCrop(from: GrayPlane, area: Area, frame: number, value: number): GrayPlane {
  const width = area.width + 2 * frame;
  const height = area.height + 2 * frame;
  const data = new Uint8Array(width * height).fill(value);
  for (let y = 0; y < area.height; y += 1) {
    const start = (area.y + y) * from.width + area.x;
    data.set(from.data.subarray(start, start + area.width), (frame + y) * width + frame);
  }
  return { width, height, data };
}

/** Doubles width and height. */
export function doubledPlane({ width, height, data }: GrayPlane): GrayPlane {
  const large = new Uint8Array(width * height * 4);
  for (let at = 0; at < large.length; at += 1) {
    const y = Math.floor(at / (2 * width)) >> 1;
    large[at] = data[y * width + ((at % (2 * width)) >> 1)] ?? 0;
  }
  return { width: 2 * width, height: 2 * height, data: large };
}

/** An image, row by row from the top left: red, green, blue and opacity of each pixel, 0–255. */
export interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8ClampedArray;
}

/** A rectangle, in pixels. */
export interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Crops an image to the part of an area that is inside it; undefined when there is none. */
export function findCrop(from: Pixels, area: Area): Pixels | undefined {
  const left = Math.max(0, Math.floor(area.x));
  const top = Math.max(0, Math.floor(area.y));
  const width = Math.min(from.width, Math.ceil(area.x + area.width)) - left;
  const height = Math.min(from.height, Math.ceil(area.y + area.height)) - top;
  if (!(width > 0 && height > 0)) return undefined;
  const data = new Uint8ClampedArray(width * height * 4);
  for (let y = 0; y < height; y += 1) {
    const start = ((top + y) * from.width + left) * 4;
    data.set(from.data.subarray(start, start + width * 4), y * width * 4);
  }
  return { width, height, data };
}

/** Doubles width and height of an image, so that codes with small modules can be found. */
export function doubled(from: Pixels): Pixels {
  const width = from.width * 2;
  const height = from.height * 2;
  const data = new Uint8ClampedArray(width * height * 4);
  const source = new Uint32Array(from.data.slice().buffer);
  const target = new Uint32Array(data.buffer);
  for (let y = 0; y < height; y += 1) {
    const row = (y >> 1) * from.width;
    for (let x = 0; x < width; x += 1) target[y * width + x] = source[row + (x >> 1)] ?? 0;
  }
  return { width, height, data };
}

/** Splits an image into `across` × `across` tiles that overlap by half. */
export function tilesOf({ width, height }: Pixels, across: number): Area[] {
  const steps = Array.from({ length: across }, (_, at) => at / (across + 1));
  const size = { width: (2 * width) / (across + 1), height: (2 * height) / (across + 1) };
  return steps.flatMap((y) => steps.map((x) => ({ x: x * width, y: y * height, ...size })));
}

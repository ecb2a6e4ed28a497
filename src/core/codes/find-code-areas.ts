import type { GrayPlane } from './gray-plane';
import type { Area } from './pixels';

/** The smallest side of a code in pixels: 21 modules. */
const MIN_SIDE = 21;

/** The most areas for one size of cell. */
const MAX_AREAS = 6;

/** A code is square. Codes in perspective are not searched for here. */
const MAX_ASPECT = 1.35;

/** The share of a code's cells in which black meets white, at least. */
const MIN_DENSITY = 0.35;

/**
 * Finds the areas of a black and white image that may be codes: square groups of neighbouring cells
 * in which black meets white. Larger first.
 * @param cell the side of a cell in pixels: wider gaps separate two areas
 */
export function findCodeAreas(image: GrayPlane, cell: number): Area[] {
  const across = Math.ceil(image.width / cell);
  const cells = busyCells(image, cell, across);
  const areas: Area[] = [];
  for (let start = 0; start < cells.length; start += 1) {
    if (cells[start] === 0) continue;
    const group = takeGroup(cells, across, start);
    const area = areaOf(group, cell, image);
    const aspect = area.width / area.height;
    const density = group.count / ((group.right - group.left + 1) * (group.bottom - group.top + 1));
    const isLarge = Math.min(area.width, area.height) >= MIN_SIDE;
    if (isLarge && Math.max(aspect, 1 / aspect) <= MAX_ASPECT && density >= MIN_DENSITY)
      areas.push(area);
  }
  return areas.toSorted((a, b) => b.width * b.height - a.width * a.height).slice(0, MAX_AREAS);
}

/** Marks the cells with a pixel that differs from the next one in its row or column. */
function busyCells({ width, height, data }: GrayPlane, cell: number, across: number): Uint8Array {
  const cells = new Uint8Array(across * Math.ceil(height / cell));
  for (let y = 0; y < height; y += 1) {
    const row = Math.floor(y / cell) * across;
    for (let x = 0; x < width; x += 1) {
      const at = y * width + x;
      const isEdge =
        (x + 1 < width && data[at] !== data[at + 1]) ||
        (y + 1 < height && data[at] !== data[at + width]);
      if (isEdge) cells[row + Math.floor(x / cell)] = 1;
    }
  }
  return cells;
}

interface Group {
  left: number;
  right: number;
  top: number;
  bottom: number;
  count: number;
}

/** Removes a cell and all that are connected to it, and returns their extent. */
function takeGroup(cells: Uint8Array, across: number, start: number): Group {
  const group = { left: across, right: 0, top: cells.length, bottom: 0, count: 0 };
  const open = [start];
  cells[start] = 0;
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    const [x, y] = [at % across, Math.floor(at / across)];
    group.left = Math.min(group.left, x);
    group.right = Math.max(group.right, x);
    group.top = Math.min(group.top, y);
    group.bottom = Math.max(group.bottom, y);
    group.count += 1;
    for (const down of [-across, 0, across]) {
      for (let next = at + down - 1; next <= at + down + 1; next += 1) {
        const isNeighbour = Math.abs((next % across) - x) <= 1;
        if (!isNeighbour || cells[next] !== 1) continue;
        cells[next] = 0;
        open.push(next);
      }
    }
  }
  return group;
}

function areaOf({ left, right, top, bottom }: Group, cell: number, image: GrayPlane): Area {
  const [x, y] = [left * cell, top * cell];
  const width = Math.min(image.width, (right + 1) * cell + 1) - x;
  const height = Math.min(image.height, (bottom + 1) * cell + 1) - y;
  return { x, y, width, height };
}

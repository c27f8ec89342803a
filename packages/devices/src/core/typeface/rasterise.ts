import { type Bitmap, strideOf } from './bitmap.ts';
import type { Contour } from './font-shelf.ts';

/** Scan lines a row of dots; across a row coverage is exact. */
const subRows = 4;
/** Covered share from which a dot is black: hair lines of a dot's width must survive. */
const enough = 0.45;

export type Frame = {
  readonly width: number;
  /** First and last row, relative to the top of the cell; rows above it are negative. */
  readonly top: number;
  readonly bottom: number;
};

type Crossing = { readonly x: number; readonly turn: 1 | -1 };

/** Fills the outlines by the non-zero rule; what lies outside of the frame falls away. */
export function rasterised(contours: readonly Contour[], { width, top, bottom }: Frame): Bitmap {
  const height = Math.max(0, bottom - top);
  const stride = strideOf(width);
  const bits = new Uint8Array(stride * height);
  const lines = crossings(contours, top, height);
  const cover = new Float32Array(width);
  for (let row = 0; row < height; row++) {
    cover.fill(0);
    let touched = false;
    for (let sub = 0; sub < subRows; sub++) {
      const line = lines[row * subRows + sub];
      if (line === undefined) continue;
      touched = true;
      coverLine(line, cover);
    }
    if (!touched) continue;
    for (let x = 0; x < width; x++) {
      if ((cover[x] ?? 0) < enough * subRows) continue;
      const cell = row * stride + (x >> 3);
      bits[cell] = (bits[cell] ?? 0) | (0x80 >> (x & 7));
    }
  }
  return { width, height, bits };
}

/** Where outlines cross each scan line. */
function crossings(contours: readonly Contour[], top: number, height: number): Crossing[][] {
  const lines: Crossing[][] = [];
  const row = (y = 0): number => (y - top) * subRows - 0.5;
  for (const points of contours) {
    for (let at = 0; at < points.length; at += 2) {
      const to = (at + 2) % points.length;
      const [x1 = 0, y1] = [points[at], row(points[at + 1])];
      const [x2 = 0, y2] = [points[to], row(points[to + 1])];
      cross(lines, height * subRows, [x1, y1, x2, y2]);
    }
  }
  return lines;
}

type Edge = readonly [x1: number, y1: number, x2: number, y2: number];

function cross(lines: Crossing[][], most: number, [x1, y1, x2, y2]: Edge): void {
  const turn = y2 > y1 ? 1 : -1;
  const end = Math.min(most, Math.ceil(Math.max(y1, y2)));
  for (let line = Math.max(0, Math.ceil(Math.min(y1, y2))); line < end; line++) {
    const crossing = { x: x1 + ((line - y1) * (x2 - x1)) / (y2 - y1), turn } as const;
    const known = lines[line];
    if (known) known.push(crossing);
    else lines[line] = [crossing];
  }
}

function coverLine(line: Crossing[], cover: Float32Array): void {
  line.sort((a, b) => a.x - b.x);
  let winding = 0;
  let from = 0;
  for (const { x, turn } of line) {
    if (winding === 0) from = x;
    winding += turn;
    if (winding === 0) coverSpan(from, x, cover);
  }
}

function coverSpan(from: number, to: number, cover: Float32Array): void {
  const start = Math.max(0, from);
  const end = Math.min(cover.length, to);
  for (let x = Math.floor(start); x < end; x++) {
    cover[x] = (cover[x] ?? 0) + Math.min(x + 1, end) - Math.max(x, start);
  }
}

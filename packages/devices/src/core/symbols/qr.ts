import { codewords } from './qr-codewords.ts';
import { alignmentCentres, levelBits, type QrLevel, sizeOf, versionFor } from './qr-tables.ts';

/** A QR symbol without its quiet zone. */
export type QrMatrix = { readonly size: number; dark(x: number, y: number): boolean };

type Grid = { readonly size: number; readonly dark: Uint8Array; readonly fixed: Uint8Array };

/**
 * QR model 2 symbol in byte mode with the best of the eight masks; ISO/IEC 18004.
 * `undefined` if the data does not fit version 40.
 */
export function qrMatrix(data: Uint8Array, level: QrLevel): QrMatrix | undefined {
  const version = versionFor(data.length, level);
  if (version === undefined) return undefined;
  const base = drawFixed(version);
  placeData(base, codewords(data, version, level));
  const candidates = masks.map((_, mask) => masked(base, mask, level));
  const best = candidates.reduce((a, b) => (penalty(b) < penalty(a) ? b : a));
  return { size: best.size, dark: (x, y) => best.dark[y * best.size + x] === 1 };
}

function set(grid: Grid, x: number, y: number, dark: boolean): void {
  if (x < 0 || y < 0 || x >= grid.size || y >= grid.size) return;
  grid.dark[y * grid.size + x] = dark ? 1 : 0;
  grid.fixed[y * grid.size + x] = 1;
}

function drawFixed(version: number): Grid {
  const size = sizeOf(version);
  const grid = { size, dark: new Uint8Array(size * size), fixed: new Uint8Array(size * size) };
  for (let at = 0; at < size; at++) {
    set(grid, 6, at, at % 2 === 0);
    set(grid, at, 6, at % 2 === 0);
  }
  drawAlignment(grid, version);
  for (const [x, y] of [
    [3, 3],
    [size - 4, 3],
    [3, size - 4],
  ] as const)
    drawRings(grid, x, y, 4);
  drawFormat(grid, 0);
  if (version >= 7) drawVersion(grid, version);
  return grid;
}

function drawRings(grid: Grid, cx: number, cy: number, reach: number): void {
  for (let dy = -reach; dy <= reach; dy++) {
    for (let dx = -reach; dx <= reach; dx++) {
      const ring = Math.max(Math.abs(dx), Math.abs(dy));
      set(grid, cx + dx, cy + dy, reach === 4 ? ring !== 2 && ring !== 4 : ring !== 1);
    }
  }
}

function drawAlignment(grid: Grid, version: number): void {
  const centres = alignmentCentres(version);
  const last = centres.length - 1;
  centres.forEach((x, i) => {
    centres.forEach((y, j) => {
      const corner = (i === 0 && j === 0) || (i === 0 && j === last) || (i === last && j === 0);
      if (!corner) drawRings(grid, x, y, 2);
    });
  });
}

/** BCH (15,5) over 0x537, masked with 0x5412. */
function drawFormat(grid: Grid, format: number): void {
  let rest = format;
  for (let i = 0; i < 10; i++) rest = (rest << 1) ^ ((rest >>> 9) * 0x537);
  const bits = ((format << 10) | rest) ^ 0x5412;
  const bit = (at: number): boolean => ((bits >>> at) & 1) === 1;
  const { size } = grid;
  for (let i = 0; i < 6; i++) set(grid, 8, i, bit(i));
  set(grid, 8, 7, bit(6));
  set(grid, 8, 8, bit(7));
  set(grid, 7, 8, bit(8));
  for (let i = 9; i < 15; i++) set(grid, 14 - i, 8, bit(i));
  for (let i = 0; i < 8; i++) set(grid, size - 1 - i, 8, bit(i));
  for (let i = 8; i < 15; i++) set(grid, 8, size - 15 + i, bit(i));
  set(grid, 8, size - 8, true);
}

/** BCH (18,6) over 0x1f25. */
function drawVersion(grid: Grid, version: number): void {
  let rest = version;
  for (let i = 0; i < 12; i++) rest = (rest << 1) ^ ((rest >>> 11) * 0x1f25);
  const bits = (version << 12) | rest;
  for (let i = 0; i < 18; i++) {
    const dark = ((bits >>> i) & 1) === 1;
    const near = Math.floor(i / 3);
    const far = grid.size - 11 + (i % 3);
    set(grid, far, near, dark);
    set(grid, near, far, dark);
  }
}

/** Two columns at a time from the right, up and down in turn, past the timing column. */
function placeData(grid: Grid, words: readonly number[]): void {
  const { size } = grid;
  let at = 0;
  for (let right = size - 1; right >= 1; right -= 2) {
    if (right === 6) right = 5;
    const upward = ((right + 1) & 2) === 0;
    for (let step = 0; step < size * 2; step++) {
      const x = right - (step % 2);
      const row = Math.floor(step / 2);
      const cell = (upward ? size - 1 - row : row) * size + x;
      if (grid.fixed[cell] === 1) continue;
      grid.dark[cell] = ((words[at >>> 3] ?? 0) >>> (7 - (at & 7))) & 1;
      at++;
    }
  }
}

const masks: readonly ((x: number, y: number) => boolean)[] = [
  (x, y) => (x + y) % 2 === 0,
  (_, y) => y % 2 === 0,
  (x) => x % 3 === 0,
  (x, y) => (x + y) % 3 === 0,
  (x, y) => (Math.floor(x / 3) + Math.floor(y / 2)) % 2 === 0,
  (x, y) => ((x * y) % 2) + ((x * y) % 3) === 0,
  (x, y) => (((x * y) % 2) + ((x * y) % 3)) % 2 === 0,
  (x, y) => (((x + y) % 2) + ((x * y) % 3)) % 2 === 0,
];

function masked(base: Grid, mask: number, level: QrLevel): Grid {
  const grid = { size: base.size, dark: base.dark.slice(), fixed: base.fixed };
  for (let cell = 0; cell < grid.dark.length; cell++) {
    if (base.fixed[cell] === 1) continue;
    const flip = masks[mask]?.(cell % base.size, Math.floor(cell / base.size)) ?? false;
    if (flip) grid.dark[cell] = 1 - (grid.dark[cell] ?? 0);
  }
  drawFormat(grid, (levelBits[level] << 3) | mask);
  return grid;
}

/** Sum of the four features that make a symbol hard to read. */
function penalty(grid: Grid): number {
  const { size, dark } = grid;
  const lines: string[] = [];
  for (let at = 0; at < size; at++) {
    lines.push(dark.slice(at * size, at * size + size).join(''));
    lines.push(Array.from({ length: size }, (_, y) => dark[y * size + at]).join(''));
  }
  const runs = lines.reduce((sum, line) => sum + linePenalty(line), 0);
  const share = dark.reduce((sum, cell) => sum + cell, 0) / dark.length;
  return runs + blockPenalty(grid) + Math.floor(Math.abs(share * 100 - 50) / 5) * 10;
}

function linePenalty(line: string): number {
  let total = 0;
  for (const run of line.match(/0{5,}|1{5,}/g) ?? []) total += run.length - 2;
  for (const finder of ['10111010000', '00001011101']) {
    for (let at = line.indexOf(finder); at >= 0; at = line.indexOf(finder, at + 1)) total += 40;
  }
  return total;
}

function blockPenalty({ size, dark }: Grid): number {
  let total = 0;
  for (let y = 0; y < size - 1; y++) {
    for (let x = 0; x < size - 1; x++) {
      const at = y * size + x;
      const sum =
        (dark[at] ?? 0) + (dark[at + 1] ?? 0) + (dark[at + size] ?? 0) + (dark[at + size + 1] ?? 0);
      if (sum === 0 || sum === 4) total += 3;
    }
  }
  return total;
}

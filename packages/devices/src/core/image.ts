import type { Align, BlockOf } from './receipt-doc.ts';

/** A picture of brightness, row by row: 0 is black, 255 white. */
export type GreyPicture = {
  readonly width: number;
  readonly height: number;
  readonly data: ArrayLike<number>;
};

export type Dithering = 'threshold' | 'bayer' | 'floyd-steinberg' | 'atkinson';

/** Brightness over white paper by ITU-R BT.709; the data is red, green, blue, alpha. */
export function greyOfRgba(width: number, height: number, rgba: ArrayLike<number>): GreyPicture {
  const data = Array.from({ length: width * height }, (_, at) => {
    const part = (offset: number): number => rgba[at * 4 + offset] ?? 255;
    const light = 0.2126 * part(0) + 0.7152 * part(1) + 0.0722 * part(2);
    return Math.round(255 - ((255 - light) * part(3)) / 255);
  });
  return { width, height, data };
}

/** Smaller, never larger: each dot is the mean of what it covers. */
export function fitted(picture: GreyPicture, widest: number): GreyPicture {
  if (picture.width <= widest) return picture;
  const height = Math.max(1, Math.round((picture.height * widest) / picture.width));
  const data = Array.from({ length: widest * height }, (_, at) =>
    mean(picture, at % widest, Math.floor(at / widest), widest, height),
  );
  return { width: widest, height, data };
}

function mean(from: GreyPicture, x: number, y: number, width: number, height: number): number {
  const edge = (at: number, count: number, size: number): number => Math.floor((at * size) / count);
  let sum = 0;
  let count = 0;
  for (let row = edge(y, height, from.height); row < edge(y + 1, height, from.height); row++) {
    for (let at = edge(x, width, from.width); at < edge(x + 1, width, from.width); at++) {
      sum += from.data[row * from.width + at] ?? 255;
      count++;
    }
  }
  return count === 0 ? (from.data[edge(y, height, from.height) * from.width] ?? 255) : sum / count;
}

type Share = readonly [dx: number, dy: number, part: number];

/** Where the error of a dot goes; Floyd and Steinberg pass on all of it, Atkinson three quarters. */
const shares: Readonly<Record<'floyd-steinberg' | 'atkinson', readonly Share[]>> = {
  'floyd-steinberg': [
    [1, 0, 7 / 16],
    [-1, 1, 3 / 16],
    [0, 1, 5 / 16],
    [1, 1, 1 / 16],
  ],
  atkinson: [
    [1, 0, 1 / 8],
    [2, 0, 1 / 8],
    [-1, 1, 1 / 8],
    [0, 1, 1 / 8],
    [1, 1, 1 / 8],
    [0, 2, 1 / 8],
  ],
};

/** Bayer's matrix of order 4. */
const bayer = [0, 8, 2, 10, 12, 4, 14, 6, 3, 11, 1, 9, 15, 7, 13, 5];

/**
 * A picture for paper, at most `widest` dots wide. `threshold` suits logos and line art,
 * `atkinson` photographs on thermal paper, where dots grow.
 */
export function imageBlock(
  picture: GreyPicture,
  dithering: Dithering,
  widest: number,
  align: Align = 'center',
): BlockOf<'image'> {
  const small = fitted(picture, widest);
  const black = dithered(small, dithering);
  const rows = Array.from({ length: small.height }, (_, y) => hexRow(black, small.width, y));
  return { type: 'image', width: small.width, rows, align };
}

function dithered({ width, height, data }: GreyPicture, dithering: Dithering): boolean[] {
  const light = Array.from({ length: width * height }, (_, at) => data[at] ?? 255);
  const spread = dithering === 'threshold' || dithering === 'bayer' ? [] : shares[dithering];
  return light.map((_, at) => {
    const value = light[at] ?? 255;
    const [x, y] = [at % width, Math.floor(at / width)];
    const order = bayer[(y % 4) * 4 + (x % 4)] ?? 0;
    const black = value < (dithering === 'bayer' ? (order + 0.5) * 16 : 128);
    for (const [dx, dy, part] of spread) {
      const to = at + dy * width + dx;
      const inside = x + dx >= 0 && x + dx < width && y + dy < height;
      if (inside) light[to] = (light[to] ?? 255) + (value - (black ? 0 : 255)) * part;
    }
    return black;
  });
}

function hexRow(black: readonly boolean[], width: number, y: number): string {
  const bytes = Array.from({ length: Math.ceil(width / 8) }, (_, column) =>
    Array.from({ length: 8 }, (_, bit) => {
      const x = column * 8 + bit;
      return x < width && black[y * width + x] === true ? 0x80 >> bit : 0;
    }).reduce((sum, value) => sum + value, 0),
  );
  return bytes.map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

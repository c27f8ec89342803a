import { type Bitmap, isBlack, strideOf } from '../typeface/bitmap.ts';
import { glyphBitmap, glyphSize, hasShape } from '../typeface/glyphs.ts';
import { cellsOf, clustersOf } from './cells.ts';
import type { Charset, Loss } from './charset.ts';
import type { Line, Style } from './line.ts';

type Placed = { readonly picture: Bitmap; readonly x: number; readonly style: Style };

/** White rows under a line, so that it takes as much paper as a line of text. */
const leading = 6;

/**
 * A line of text as a picture in the built-in typeface, in the same cells that the printer's own
 * text would take. A cluster without a shape is a box with its code point, reported as a loss.
 */
export function rasterLine(line: Line, charset: Charset, losses: Loss[]): Bitmap {
  const placed: Placed[] = [];
  let x = 0;
  for (const { text, style } of line.runs) {
    for (const cluster of clustersOf(text)) {
      const picture = clusterPicture(cluster, style, charset, losses);
      placed.push({ picture, x, style });
      x += picture.width;
    }
  }
  return composed(placed, x);
}

function clusterPicture(cluster: string, style: Style, charset: Charset, losses: Loss[]): Bitmap {
  const { bold, height } = style;
  const width = style.width * cellsOf(cluster, charset);
  const shape = { font: 'A', width, height, bold, smooth: true } as const;
  if (cluster === ' ') return { ...glyphSize(shape), bits: new Uint8Array() };
  if (!hasShape(cluster)) {
    const point = cluster.codePointAt(0) ?? 0xfffd;
    const shown = `[U+${point.toString(16).toUpperCase().padStart(4, '0')}]`;
    losses.push({ kind: 'glyph', char: cluster, shown });
  }
  return glyphBitmap(cluster, shape);
}

function composed(placed: readonly Placed[], width: number): Bitmap {
  const tallest = placed.reduce((most, { picture }) => Math.max(most, picture.height), 0);
  const stride = strideOf(width);
  const bits = new Uint8Array(stride * (tallest + leading));
  for (const { picture, x, style } of placed) {
    const top = tallest - picture.height;
    for (let row = 0; row < picture.height; row++) {
      const underlined = style.underline && row >= picture.height - 2;
      for (let column = 0; column < picture.width; column++) {
        if ((isBlack(picture, column, row) || underlined) === style.invert) continue;
        const cell = (top + row) * stride + ((x + column) >> 3);
        bits[cell] = (bits[cell] ?? 0) | (0x80 >> ((x + column) & 7));
      }
    }
  }
  return { width, height: tallest + leading, bits };
}

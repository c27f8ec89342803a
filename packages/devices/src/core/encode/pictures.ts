import type { Loss } from '../layout/charset.ts';
import type { BlockOf } from '../receipt-doc.ts';
import { qrMatrix } from '../symbols/qr.ts';
import { type Bitmap, bitmapOf, strideOf } from '../typeface/bitmap.ts';

/** Bars as a picture, for data that may not be sent as such. */
export function barsPicture(widths: readonly number[], module: number, height: number): Bitmap {
  const dots = widths.flatMap((width, at) =>
    Array.from({ length: width * module }, () => at % 2 === 0),
  );
  return bitmapOf(dots.length, height, (x) => dots[x] === true);
}

/** A QR code as a picture, with the four modules of white that readers need. */
export function qrPicture(data: Uint8Array, level: 'L' | 'M' | 'Q' | 'H', size: number): Bitmap {
  const matrix = qrMatrix(data, level);
  if (matrix === undefined) throw new Error('The data has been found to fit a QR code');
  const edge = (matrix.size + 8) * size;
  const module = (dot: number): number => Math.floor(dot / size) - 4;
  const inside = (at: number): boolean => at >= 0 && at < matrix.size;
  return bitmapOf(edge, edge, (x, y) => {
    const [column, row] = [module(x), module(y)];
    return inside(column) && inside(row) && matrix.dark(column, row);
  });
}

/** The picture of a block; dots outside of the paper are cut off and reported. */
export function imagePicture(block: BlockOf<'image'>, widest: number, losses: Loss[]): Bitmap {
  if (block.width > widest) losses.push({ kind: 'image', reason: 'wider than the paper' });
  const width = Math.min(block.width, widest);
  const stride = strideOf(width);
  const bits = Uint8Array.from(block.rows.flatMap((row) => hexBytes(row, stride)));
  return { width, height: block.rows.length, bits };
}

/** The first bytes of a row in hexadecimal; what is missing is 0. */
export function hexBytes(row: string, count: number): number[] {
  return Array.from({ length: count }, (_, at) => {
    const byte = Number.parseInt(row.slice(at * 2, at * 2 + 2), 16);
    return Number.isNaN(byte) ? 0 : byte;
  });
}

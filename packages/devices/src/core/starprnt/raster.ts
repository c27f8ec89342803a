import { ByteWriter } from '../bytes.ts';
import type { AlignNumber } from '../encode/dialect.ts';
import { type Bitmap, strideOf } from '../typeface/bitmap.ts';
import { star } from './commands.ts';

const bandRows = 128;

/**
 * `ESC GS S` in bands. A picture that does not begin at the left is brought to the paper's width,
 * because models differ in whether their alignment counts for pictures.
 */
export function encodeStarRaster(
  picture: Bitmap,
  align: AlignNumber,
  widthDots: number,
): Uint8Array {
  const { width, height, bits } = align === 0 ? picture : placed(picture, align, widthDots);
  const stride = strideOf(width);
  const out = new ByteWriter();
  for (let from = 0; from < height; from += bandRows) {
    const rows = Math.min(bandRows, height - from);
    out.append(star.raster(stride, rows));
    out.append(withoutStarCommands(bits.subarray(from * stride, (from + rows) * stride)));
  }
  return out.toBytes();
}

/** Moved by whole bytes: half a millimetre to the side shows nowhere. */
function placed({ width, height, bits }: Bitmap, align: 1 | 2, widthDots: number): Bitmap {
  const own = strideOf(width);
  const stride = Math.max(own, strideOf(widthDots));
  const before = align === 1 ? (stride - own) >> 1 : stride - own;
  const wide = new Uint8Array(stride * height);
  for (let row = 0; row < height; row++) {
    wide.set(bits.subarray(row * own, (row + 1) * own), row * stride + before);
  }
  return { width: stride * 8, height, bits: wide };
}

const isRealTime = (first: number | undefined, second: number | undefined): boolean =>
  first === 0x1b && second === 0x06;

/** `ESC ACK` asks for the state or resets the printer wherever it stands; one dot is turned over. */
export function withoutStarCommands(data: Iterable<number>): number[] {
  const out: number[] = [];
  for (const byte of data) out.push(isRealTime(out.at(-1), byte) ? byte ^ 0x20 : byte);
  return out;
}

export const holdsStarCommands = (bytes: Uint8Array): boolean =>
  bytes.some((byte, at) => isRealTime(bytes[at - 1], byte));

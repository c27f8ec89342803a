import { ByteWriter, highByte, lowByte } from '../bytes.ts';
import { type Bitmap, strideOf } from '../typeface/bitmap.ts';

const GS = 0x1d;
/** Rows of one band: small print buffers hold no more, and tall pictures are cut off by clones. */
const bandRows = 128;

/** `GS v 0` in bands, free of byte pairs that a printer would obey. */
export function encodeRaster({ width, height, bits }: Bitmap): Uint8Array {
  const stride = strideOf(width);
  const out = new ByteWriter();
  for (let from = 0; from < height; from += bandRows) {
    const rows = Math.min(bandRows, height - from);
    out.push(GS, 0x76, 0x30, 0, lowByte(stride), highByte(stride), lowByte(rows), highByte(rows));
    out.append(withoutCommands(bits.subarray(from * stride, (from + rows) * stride)));
  }
  return out.toBytes();
}

const isRealTime = (first: number | undefined, second: number | undefined): boolean =>
  first === 0x10 && (second === 0x04 || second === 0x05 || second === 0x14);

/**
 * Older printers act on real-time commands even inside picture data: status (10 04), recovery
 * (10 05), drawer pulse (10 14). One dot is turned over so that the pair never occurs.
 */
export function withoutCommands(data: Iterable<number>): number[] {
  const out: number[] = [];
  for (const byte of data) out.push(isRealTime(out.at(-1), byte) ? byte ^ 0x20 : byte);
  return out;
}

/** True if a pair that starts a real-time command stands anywhere in the bytes. */
export const holdsCommands = (bytes: Uint8Array): boolean =>
  bytes.some((byte, at) => isRealTime(bytes[at - 1], byte));

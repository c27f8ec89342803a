/** A picture of one bit a dot; 1 is black, the highest bit of a byte is leftmost. */
export type Bitmap = {
  readonly width: number;
  readonly height: number;
  readonly bits: Uint8Array;
};

export const strideOf = (width: number): number => (width + 7) >> 3;

export const isBlack = ({ width, bits }: Bitmap, x: number, y: number): boolean =>
  (((bits[y * strideOf(width) + (x >> 3)] ?? 0) >> (7 - (x & 7))) & 1) === 1;

/** A bitmap filled by asking for each dot. */
export function bitmapOf(
  width: number,
  height: number,
  black: (x: number, y: number) => boolean,
): Bitmap {
  const stride = strideOf(width);
  const bits = new Uint8Array(stride * height);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const cell = y * stride + (x >> 3);
      if (black(x, y)) bits[cell] = (bits[cell] ?? 0) | (0x80 >> (x & 7));
    }
  }
  return { width, height, bits };
}

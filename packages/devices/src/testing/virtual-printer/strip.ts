import { type Bitmap, isBlack, strideOf } from '../../core/typeface/bitmap.ts';

/** The paper between two cuts. Grows downwards; dots outside its width fall away. */
export class Strip {
  readonly width: number;
  readonly lines: string[] = [];
  #bits: Uint8Array;
  #height = 0;

  constructor(width: number) {
    this.width = width;
    this.#bits = new Uint8Array(strideOf(width) * 256);
  }

  get height(): number {
    return this.#height;
  }

  feed(dots: number): void {
    this.#height += Math.max(0, dots);
    const needed = this.#height * strideOf(this.width);
    if (needed <= this.#bits.length) return;
    const bits = new Uint8Array(needed * 2);
    bits.set(this.#bits);
    this.#bits = bits;
  }

  /** Puts a picture with its upper left corner at (x, y), `y` counted from the strip's top. */
  stamp(picture: Bitmap, x: number, y: number): void {
    if (x % 8 === 0 && x >= 0 && y >= 0) this.#stampBytes(picture, x >> 3, y);
    else this.#stampDots(picture, x, y);
  }

  #stampDots(picture: Bitmap, x: number, y: number): void {
    for (let row = 0; row < picture.height; row++) {
      for (let column = 0; column < picture.width; column++) {
        if (isBlack(picture, column, row)) this.#black(x + column, y + row);
      }
    }
  }

  /** Whole bytes where the picture stands on a multiple of eight dots: unused bits of a row are white. */
  #stampBytes(picture: Bitmap, column: number, y: number): void {
    const stride = strideOf(this.width);
    const from = strideOf(picture.width);
    const count = Math.min(from, stride - column);
    const rows = Math.min(picture.height, this.#height - y);
    for (let row = 0; row < rows; row++) {
      for (let at = 0; at < count; at++) {
        const cell = (y + row) * stride + column + at;
        this.#bits[cell] = (this.#bits[cell] ?? 0) | (picture.bits[row * from + at] ?? 0);
      }
    }
  }

  #black(x: number, y: number): void {
    if (x < 0 || y < 0 || x >= this.width || y >= this.#height) return;
    const cell = y * strideOf(this.width) + (x >> 3);
    this.#bits[cell] = (this.#bits[cell] ?? 0) | (0x80 >> (x & 7));
  }

  picture(): Bitmap {
    const length = this.#height * strideOf(this.width);
    return { width: this.width, height: this.#height, bits: this.#bits.slice(0, length) };
  }
}

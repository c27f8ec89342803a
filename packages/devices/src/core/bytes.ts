/** Collects bytes; every value is taken modulo 256. */
export class ByteWriter {
  readonly #bytes: number[] = [];

  push(...bytes: readonly number[]): this {
    for (const byte of bytes) this.#bytes.push(byte & 0xff);
    return this;
  }

  append(bytes: Iterable<number>): this {
    for (const byte of bytes) this.#bytes.push(byte & 0xff);
    return this;
  }

  toBytes(): Uint8Array {
    return Uint8Array.from(this.#bytes);
  }
}

export const lowByte = (value: number): number => value & 0xff;
export const highByte = (value: number): number => (value >> 8) & 0xff;

/** UTF-8 without a platform encoder, which pure code does not have. */
export function utf8(text: string): Uint8Array {
  const out = new ByteWriter();
  for (const char of text) out.push(...utf8Bytes(char.codePointAt(0) ?? 0xfffd));
  return out.toBytes();
}

function utf8Bytes(point: number): number[] {
  const tail = (shift: number): number => 0x80 | ((point >> shift) & 0x3f);
  if (point < 0x80) return [point];
  if (point < 0x800) return [0xc0 | (point >> 6), tail(0)];
  if (point < 0x10000) return [0xe0 | (point >> 12), tail(6), tail(0)];
  return [0xf0 | (point >> 18), tail(12), tail(6), tail(0)];
}

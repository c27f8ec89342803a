import { blockCount, dataBytes, eccPerBlock, type QrLevel, rawBytes } from './qr-tables.ts';

/** Product in GF(256) over x^8 + x^4 + x^3 + x^2 + 1. */
function multiply(a: number, b: number): number {
  let product = 0;
  for (let bit = 7; bit >= 0; bit--) {
    product = (product << 1) ^ ((product >>> 7) * 0x11d);
    product ^= ((b >>> bit) & 1) * a;
  }
  return product;
}

function generator(degree: number): number[] {
  const poly: number[] = Array.from({ length: degree }, (_, at) => (at === degree - 1 ? 1 : 0));
  let root = 1;
  for (let i = 0; i < degree; i++) {
    for (let j = 0; j < degree; j++) poly[j] = multiply(poly[j] ?? 0, root) ^ (poly[j + 1] ?? 0);
    root = multiply(root, 2);
  }
  return poly;
}

function remainder(data: readonly number[], divisor: readonly number[]): number[] {
  const result: number[] = divisor.map(() => 0);
  for (const byte of data) {
    const factor = byte ^ (result.shift() ?? 0);
    result.push(0);
    divisor.forEach((coefficient, at) => {
      result[at] = (result[at] ?? 0) ^ multiply(coefficient, factor);
    });
  }
  return result;
}

/** Mode, length, data, terminator and padding, as bytes. */
function payload(data: Uint8Array, version: number, level: QrLevel): number[] {
  const bits: number[] = [];
  const push = (value: number, count: number): void => {
    for (let bit = count - 1; bit >= 0; bit--) bits.push((value >>> bit) & 1);
  };
  push(4, 4);
  push(data.length, version < 10 ? 8 : 16);
  for (const byte of data) push(byte, 8);
  const capacity = dataBytes(version, level) * 8;
  push(0, Math.min(4, capacity - bits.length));
  push(0, (8 - (bits.length % 8)) % 8);
  for (let fill = 0xec; bits.length < capacity; fill ^= 0xec ^ 0x11) push(fill, 8);
  return packed(bits);
}

function packed(bits: readonly number[]): number[] {
  return Array.from({ length: bits.length / 8 }, (_, at) =>
    bits.slice(at * 8, at * 8 + 8).reduce((byte, bit) => (byte << 1) | bit, 0),
  );
}

/** Data split into blocks, each with its error correction, interleaved as the symbol holds them. */
export function codewords(data: Uint8Array, version: number, level: QrLevel): number[] {
  const blocks = blockCount[level][version - 1] ?? 1;
  const eccLength = eccPerBlock[level][version - 1] ?? 0;
  const raw = rawBytes(version);
  const shortBlocks = blocks - (raw % blocks);
  const shortLength = Math.floor(raw / blocks) - eccLength;
  const all = payload(data, version, level);
  const divisor = generator(eccLength);
  let from = 0;
  const parts = Array.from({ length: blocks }, (_, at) => {
    const part = all.slice(from, from + shortLength + (at < shortBlocks ? 0 : 1));
    from += part.length;
    return part;
  });
  return [...interleave(parts), ...interleave(parts.map((part) => remainder(part, divisor)))];
}

function interleave(parts: readonly (readonly number[])[]): number[] {
  const longest = Math.max(...parts.map((part) => part.length));
  return Array.from({ length: longest }, (_, at) =>
    parts.flatMap((part) => part.slice(at, at + 1)),
  ).flat();
}

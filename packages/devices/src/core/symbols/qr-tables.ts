export type QrLevel = 'L' | 'M' | 'Q' | 'H';

type PerVersion = readonly number[];

/** Error correction bytes of one block, versions 1 to 40; ISO/IEC 18004 table 9. */
export const eccPerBlock: Readonly<Record<QrLevel, PerVersion>> = {
  L: [
    ...[7, 10, 15, 20, 26, 18, 20, 24, 30, 18, 20, 24, 26, 30, 22, 24, 28, 30, 28, 28],
    ...[28, 28, 30, 30, 26, 28, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30],
  ],
  M: [
    ...[10, 16, 26, 18, 24, 16, 18, 22, 22, 26, 30, 22, 22, 24, 24, 28, 28, 26, 26, 26],
    ...[26, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28],
  ],
  Q: [
    ...[13, 22, 18, 26, 18, 24, 18, 22, 20, 24, 28, 26, 24, 20, 30, 24, 28, 28, 26, 30],
    ...[28, 30, 30, 30, 30, 28, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30],
  ],
  H: [
    ...[17, 28, 22, 16, 22, 28, 26, 26, 24, 28, 24, 28, 22, 24, 24, 30, 28, 28, 26, 28],
    ...[30, 24, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30],
  ],
};

/** Number of blocks, versions 1 to 40; ISO/IEC 18004 table 9. */
export const blockCount: Readonly<Record<QrLevel, PerVersion>> = {
  L: [
    ...[1, 1, 1, 1, 1, 2, 2, 2, 2, 4, 4, 4, 4, 4, 6, 6, 6, 6, 7, 8],
    ...[8, 9, 9, 10, 12, 12, 12, 13, 14, 15, 16, 17, 18, 19, 19, 20, 21, 22, 24, 25],
  ],
  M: [
    ...[1, 1, 1, 2, 2, 4, 4, 4, 5, 5, 5, 8, 9, 9, 10, 10, 11, 13, 14, 16],
    ...[17, 17, 18, 20, 21, 23, 25, 26, 28, 29, 31, 33, 35, 37, 38, 40, 43, 45, 47, 49],
  ],
  Q: [
    ...[1, 1, 2, 2, 4, 4, 6, 6, 8, 8, 8, 10, 12, 16, 12, 17, 16, 18, 21, 20],
    ...[23, 23, 25, 27, 29, 34, 34, 35, 38, 40, 43, 45, 48, 51, 53, 56, 59, 62, 65, 68],
  ],
  H: [
    ...[1, 1, 2, 4, 4, 4, 5, 6, 8, 8, 11, 11, 16, 16, 18, 16, 19, 21, 25, 25],
    ...[25, 34, 30, 32, 35, 37, 40, 42, 45, 48, 51, 54, 57, 60, 63, 66, 70, 74, 77, 81],
  ],
};

/** The two format bits of a level. */
export const levelBits: Readonly<Record<QrLevel, number>> = { L: 1, M: 0, Q: 3, H: 2 };

export const sizeOf = (version: number): number => version * 4 + 17;

/** Centres of the alignment patterns; ISO/IEC 18004 annex E. */
export function alignmentCentres(version: number): number[] {
  if (version === 1) return [];
  const count = Math.floor(version / 7) + 2;
  const last = sizeOf(version) - 7;
  const step = version === 32 ? 26 : Math.ceil((version * 4 + 4) / (count * 2 - 2)) * 2;
  const centres = Array.from({ length: count - 1 }, (_, at) => last - at * step).reverse();
  return [6, ...centres];
}

/** Modules left for data and error correction, in whole bytes. */
export function rawBytes(version: number): number {
  let modules = (16 * version + 128) * version + 64;
  if (version >= 2) {
    const count = Math.floor(version / 7) + 2;
    modules -= (25 * count - 10) * count - 55;
    if (version >= 7) modules -= 36;
  }
  return Math.floor(modules / 8);
}

export function dataBytes(version: number, level: QrLevel): number {
  const ecc = (eccPerBlock[level][version - 1] ?? 0) * (blockCount[level][version - 1] ?? 0);
  return rawBytes(version) - ecc;
}

/** Bytes that fit in byte mode: 4 bits of mode and 8 or 16 of length go before them. */
export function byteCapacity(version: number, level: QrLevel): number {
  return dataBytes(version, level) - (version < 10 ? 2 : 3);
}

/** Smallest version that holds so many bytes; `undefined` if none does. */
export function versionFor(length: number, level: QrLevel): number | undefined {
  for (let version = 1; version <= 40; version++) {
    if (byteCapacity(version, level) >= length) return version;
  }
  return undefined;
}

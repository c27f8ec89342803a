/** Bytes that commands begin with or are made of: noise of them gets deep into a parser. */
const telling = [
  ...[0x1b, 0x1d, 0x1c, 0x10, 0x1e, 0x0a, 0x0d, 0x0c, 0x18, 0x07, 0x17, 0x1a, 0x09, 0x00],
  ...Buffer.from('@!EGMtaVvk(*LQSWTJdi*b-4Xyz{8/', 'latin1'),
];

/** Noise of a seed, the same each time: a third telling bytes, a third small numbers, a third anything. */
export function noise(
  seed: number,
  length: number,
  often: readonly number[] = telling,
): Uint8Array {
  let state = (seed | 0) ^ 0x9e3779b9;
  const next = (): number => {
    state = Math.imul(state ^ (state >>> 15), 0x2c1b3c6d);
    state = Math.imul(state ^ (state >>> 12), 0x297a2d39);
    state = (state ^ (state >>> 15)) + 0x6d2b79f5;
    return state >>> 0;
  };
  return Uint8Array.from({ length }, () => {
    const kind = next() % 3;
    if (kind === 0) return often[next() % often.length] ?? 0;
    return next() % (kind === 1 ? 12 : 256);
  });
}

/** The bytes in pieces whose sizes go round. */
export function* pieces(bytes: Uint8Array, sizes: readonly number[]): Generator<Uint8Array> {
  for (let from = 0, at = 0; from < bytes.length; at++) {
    const size = Math.max(1, sizes[at % sizes.length] ?? 1);
    yield bytes.subarray(from, from + size);
    from += size;
  }
}

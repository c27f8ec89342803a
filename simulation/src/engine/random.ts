import { createHash } from 'node:crypto';
import type { Rng } from '@galley/base';

/** One seeded stream of randomness with the draws that a simulation needs. */
export type Random = Rng & {
  /** An integer from 0 to below `limit`. */
  below(limit: number): number;
  /** An integer from `low` to `high`, both included. */
  between(low: number, high: number): number;
  chance(probability: number): boolean;
  pick<T>(items: readonly T[]): T;
  /** A value with a frequency in proportion to its weight. */
  weighted<T extends string>(weights: Readonly<Record<T, number>>): T;
  /** Another stream, apart from this one, that depends on the seed and the name only. */
  fork(name: string): Random;
};

/** sfc32: 128 bits of state, made from the SHA-256 of the seed's text. */
export const createRandom = (seed: string): Random => {
  const state = createHash('sha256').update(seed).digest();
  let [a, b, c, d] = [0, 4, 8, 12].map((at) => state.readInt32LE(at)) as [
    number,
    number,
    number,
    number,
  ];
  const next = (): number => {
    const sum = (((a + b) | 0) + d) | 0;
    d = (d + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (c << 21) | (c >>> 11);
    c = (c + sum) | 0;
    return sum >>> 0;
  };
  const fraction = (): number => next() / 2 ** 32;
  const below = (limit: number): number => Math.floor(fraction() * limit);
  const pick = <T>(items: readonly T[]): T => {
    const item = items[below(items.length)];
    if (item === undefined) throw new Error('Invariant broken: pick from something');
    return item;
  };
  return {
    bytes: (length) => Uint8Array.from({ length }, () => next() & 255),
    below,
    between: (low, high) => low + below(high - low + 1),
    chance: (probability) => fraction() < probability,
    pick,
    weighted(weights) {
      const entries = Object.entries(weights) as [keyof typeof weights, number][];
      let rest = fraction() * entries.reduce((sum, [, weight]) => sum + weight, 0);
      for (const [name, weight] of entries) {
        rest -= weight;
        if (rest < 0) return name;
      }
      return pick(entries)[0];
    },
    fork: (name) => createRandom(`${seed}/${name}`),
  };
};

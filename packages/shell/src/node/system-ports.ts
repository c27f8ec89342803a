import { randomBytes } from 'node:crypto';
import type { Clock, Rng } from '@galley/base';

/** The machine's clock and randomness, for the outermost layer only; everything below gets them as arguments. */
export const systemClock: Clock = { now: () => Date.now() };
export const systemRng: Rng = { bytes: (length) => randomBytes(length) };

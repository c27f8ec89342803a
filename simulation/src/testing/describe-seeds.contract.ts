import { describe, expect, it } from 'vitest';
import { runSeed } from '../run-seed.ts';

/** Seeds that the test run plays; `npm run simulate` plays any others. */
export const SEEDS = Array.from({ length: 30 }, (_, index) => index + 1);

/** Every seed is a day under faults after which the shop must have converged. */
export const describeSeeds = (seeds: readonly number[]): void => {
  describe('a shop under faults', () => {
    it.for(seeds)('[SM1] [SM2] [SM3] seed %i holds', async (seed) => {
      const { problems, commands, faults } = await runSeed({ seed });
      const told = [...problems, `replay: npm run simulate -- --seeds 1 --seed ${seed} --trace`];
      expect(problems, told.join('\n')).toEqual([]);
      expect(commands).toBeGreaterThanOrEqual(200);
      const { drop = 0, duplicate = 0, slow = 0, ...planned } = faults;
      expect(Math.min(drop, duplicate, slow)).toBeGreaterThan(0);
      const number = Object.values(planned).reduce((sum, count) => sum + count, 0);
      expect(number).toBeGreaterThanOrEqual(20);
    });
  });
};

import { describe, expect, it } from 'vitest';
import { runSeed } from '../run-seed.ts';
import type { Mutation } from '../shop/world.ts';
import { MUTATIONS } from './index.ts';

/** The test run plants every third defect; `npm run prove -- defects` all of them. */
const WHOLE = Number(process.env.GALLEY_TEST_SCALE ?? '1') > 1;
const PLANTED = MUTATIONS.filter((_, at) => WHOLE || at % 3 === 0);

/** Within so many seeds each defect must show. */
const FEW = 14;

/** The seed that catches a defect soonest, where that is not the first. Any other would do, only later. */
const SOONEST: Readonly<Record<string, number>> = {
  'a bump lost at the hub': 3,
  'commits not carried up': 2,
  'deletion forgotten': 17,
  'offset saved before its rows': 6,
  'receipt number given twice': 2,
  'receipt number left out': 4,
  'sent lines are sent again': 4,
  'skipped check of ranks': 6,
};

const firstCatch = async (mutation: Mutation): Promise<string | undefined> => {
  const seeds = Array.from({ length: FEW }, (_, index) => index + 1);
  for (const seed of new Set([SOONEST[mutation.name] ?? 1, ...seeds])) {
    const { problems } = await runSeed({ seed, mutation, brief: true });
    if (problems[0] !== undefined) return problems[0];
  }
  return undefined;
};

describe('planted defects', () => {
  it('[SM5] are twenty at least', () => {
    expect(new Set(MUTATIONS.map(({ name }) => name)).size).toBeGreaterThanOrEqual(20);
  });

  it.for(PLANTED)('[SM5] $name is caught', async (mutation) => {
    expect(await firstCatch(mutation)).toBeDefined();
  });
});

import { describe, expect, it } from 'vitest';
import { SERVICE_DEFECTS } from '../mutations/service-defects.ts';
import type { Mutation } from '../shop/world.ts';
import { BRIEF_EVENING } from './friday-plan.ts';
import { runFriday } from './run-friday.ts';

/** The test run plants every second defect; `npm run prove -- friday-defects` all of them. */
const WHOLE = Number(process.env.GALLEY_TEST_SCALE ?? '1') > 1;
const PLANTED = SERVICE_DEFECTS.filter((_, at) => WHOLE || at % 2 === 0);

/** Within so many seeds each defect must show. */
const FEW = 8;

/** The seed that catches a defect soonest, where that is not the first. Any other would do, only later. */
const SOONEST: Readonly<Record<string, number>> = {};

const caughtBy = async (mutation: Mutation): Promise<string | undefined> => {
  const seeds = Array.from({ length: FEW }, (_, index) => index + 1);
  for (const seed of new Set([SOONEST[mutation.name] ?? 1, ...seeds])) {
    const { problems } = await runFriday({
      seed,
      small: true,
      size: BRIEF_EVENING,
      mutation,
      brief: true,
    });
    if (problems[0] !== undefined) return problems[0];
  }
  return undefined;
};

describe('a Friday evening, small', () => {
  it('[FR1] played twice gives the same digest of the whole restaurant and of all that happened', async () => {
    const first = await runFriday({ seed: 3, small: true, size: BRIEF_EVENING });
    const second = await runFriday({ seed: 3, small: true, size: BRIEF_EVENING });
    expect(second.trace).toEqual(first.trace);
    expect(second.digest).toBe(first.digest);
    expect(first.problems).toEqual([]);
  });

  it.for(PLANTED)('[FR10] $name: that is caught', async (mutation) => {
    expect(await caughtBy(mutation)).toBeDefined();
  });
});

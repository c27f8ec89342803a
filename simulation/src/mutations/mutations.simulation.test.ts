import { describe, expect, it } from 'vitest';
import { runSeed } from '../run-seed.ts';
import type { Mutation } from '../shop/world.ts';
import { MUTATIONS } from './index.ts';

/** Within so many seeds each defect must show. */
const FEW = 6;

const firstCatch = async (mutation: Mutation): Promise<string | undefined> => {
  for (let seed = 1; seed <= FEW; seed++) {
    const { problems } = await runSeed({ seed, mutation, brief: true });
    if (problems[0] !== undefined) return problems[0];
  }
  return undefined;
};

describe('planted defects', () => {
  it.for(MUTATIONS)('[SM5] $name is caught', async (mutation) => {
    expect(await firstCatch(mutation)).toBeDefined();
  });
});

import { writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { soak } from './soak.fixture.ts';

const scale = Number(process.env.GALLEY_TEST_SCALE ?? '1');
// Each of them finds a sender that does not wait for the journal.
const pinned = [2, 7];
const given = process.env.GALLEY_CHAOS_SEED;
const seeds = given === undefined ? pinned : [Number(given)];
const figuresFile = process.env.GALLEY_PROOF_FIGURES;
const count = Math.round(100 * scale);

test.each(seeds)(
  `[PN15] seed %i, ${count} papers under faults and kills: printed set = job set, duplicates only where marked; drawers alike`,
  async (seed) => {
    const { problems, figures } = await soak(count, seed);
    const told = JSON.stringify({ ...figures, ...(problems.length > 0 && { problems }) });
    if (figuresFile !== undefined) writeFileSync(figuresFile, told);
    else process.stdout.write(`print-jobs, seed ${seed}: ${told}\n`);
    expect(problems).toEqual([]);
  },
  Math.max(120_000, count * 600),
);

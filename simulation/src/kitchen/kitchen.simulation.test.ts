import { writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { runService } from './run-service.ts';

/** `npm run prove -- kitchen` plays a whole service for each of its seeds; the usual run a short one. */
const PROVED = process.env.GALLEY_KITCHEN_SEED;
const FULL_TICKETS = 300;
const TICKETS = PROVED === undefined ? 30 : FULL_TICKETS;
const SEEDS = PROVED === undefined ? [1, 2] : [Number(PROVED)];

describe.each(SEEDS)('a service at four stations and three screens, seed %i', (seed) => {
  it('[KX1] [KX2] [KX3] [KX4] [KX5] [KX6] holds through partitions, kills and clocks that differ', async () => {
    const { problems, counts } = await runService({ seed, tickets: TICKETS });
    const file = process.env.GALLEY_PROOF_FIGURES;
    if (file !== undefined) writeFileSync(file, JSON.stringify({ seed, ...counts }));
    process.stdout.write(`kitchen: ${TICKETS} of ${FULL_TICKETS} tickets, seed ${seed}\n`);
    expect(problems, problems.join('\n')).toEqual([]);
    expect(counts).toMatchObject({ tickets: TICKETS });
    for (const name of ['bumps', 'acks', 'painted', 'kills', 'meetings', 'twice', 'voids'] as const)
      expect(counts[name], name).toBeGreaterThan(0);
  });
});

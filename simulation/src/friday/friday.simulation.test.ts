import { writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { FULL_EVENING, SHORT_EVENING } from './friday-plan.ts';
import { runFriday } from './run-friday.ts';

/** `npm run prove -- friday` plays the whole evening of a seed; the usual run plays a short one. */
const PROVED = process.env.GALLEY_FRIDAY_SEED;
const SEED = Number(PROVED ?? '1');
const SIZE = PROVED === undefined ? SHORT_EVENING : FULL_EVENING;

const usedSeconds = (): number => {
  const { user, system } = process.cpuUsage();
  return Math.round((user + system) / 10_000) / 100;
};

const tell = (figures: object): void => {
  const file = process.env.GALLEY_PROOF_FIGURES;
  if (file !== undefined) writeFileSync(file, JSON.stringify(figures));
};

/** A whole evening takes up to ten minutes of a processor, and longer beside other work. */
const LONGEST_MS = 3_600_000;

describe('a Friday evening', () => {
  it(
    '[FR1] [FR2] [FR3] [FR4] [FR5] [FR6] [FR7] [FR8] [FR9] [FR11] holds under everything that breaks',
    async () => {
      const before = usedSeconds();
      const { problems, commands, faults, digest, virtualMs } = await runFriday({
        seed: SEED,
        size: SIZE,
      });
      const seconds = Math.round(usedSeconds() - before);
      process.stdout.write(
        `friday: ${SIZE.minutes} of ${FULL_EVENING.minutes} minutes with ${SIZE.parties} of ${FULL_EVENING.parties} parties, ${commands} commands in ${seconds} s of the processor; whole evenings by npm run prove -- friday\n`,
      );
      tell({ seed: SEED, ...SIZE, commands, faults, digest, virtualMs, cpuSeconds: seconds });
      expect(problems, problems.join('\n')).toEqual([]);
    },
    LONGEST_MS,
  );
});

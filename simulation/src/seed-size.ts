import type { SeedResult } from './run-seed.ts';

const LEAST_COMMANDS = 200;
const LEAST_FAULTS = 20;

/** Why a seed that was played to its end is smaller than a seed has to be (rule SM1); nothing for one that is not. */
export const sizeProblems = ({
  commands,
  faults,
}: Pick<SeedResult, 'commands' | 'faults'>): string[] => {
  const { drop = 0, duplicate = 0, slow = 0, ...planned } = faults;
  const number = Object.values(planned).reduce((sum, count) => sum + count, 0);
  return [
    ...(commands < LEAST_COMMANDS ? [`only ${commands} commands`] : []),
    ...(number < LEAST_FAULTS ? [`only ${number} faults`] : []),
    ...(Math.min(drop, duplicate, slow) < 1 ? ['a network without trouble'] : []),
  ];
};

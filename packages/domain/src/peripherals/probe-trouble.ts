import type { PeripheralStateRow } from '../rows.ts';

type Told = Pick<PeripheralStateRow, 'state' | 'words' | 'at'>;

const NOT_TOLD = 'Nobody has told yet how this probe is.';
const NO_WORDS = 'It measures nothing, and its machine does not say why. Look at it there.';

/**
 * What is the matter with a probe, by what its machine told last and when it measured last (hub time, ms; undefined:
 * not within a day); null: nothing. What it measured later than its trouble was told ends that trouble (rule PB27).
 */
export const probeTrouble = (
  told: Told | undefined,
  measuredAt: number | undefined,
): string | null => {
  if (told === undefined) return measuredAt === undefined ? NOT_TOLD : null;
  const isOver = measuredAt !== undefined && measuredAt > told.at;
  return told.state === 'working' || isOver ? null : (told.words ?? NO_WORDS);
};

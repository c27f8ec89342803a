import type { HalfPrice } from '@galley/domain';
import type { Widened } from '@galley/ui/languages';

/** Texts about halves. */
export const halfWords = {
  choice: 'Whole or in halves',
  whole: 'Whole',
  halves: 'Two halves',
  left: 'Left half',
  right: 'Right half',
  rules: {
    dearer: 'The dearer half is charged.',
    average: 'Half of each side’s price is charged.',
    sum: 'Both halves are charged.',
  } satisfies Record<HalfPrice, string>,
} as const;

export type HalfWords = Widened<typeof halfWords>;

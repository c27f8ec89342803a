import { type CheckState, type SentUnconfirmed, sentUnconfirmed } from '@galley/domain';
import { allergenMenu } from './line-menu.ts';
import type { Reader } from './reader.ts';

/** Sent lines of a check that clash with an allergy, and that nobody said so of (rule AY18). */
export const sentUnconfirmedOf = (read: Reader, state: CheckState): SentUnconfirmed[] => {
  if (!state.lines.some(({ allergies }) => allergies.length > 0)) return [];
  const confirmations = read.confirmationsOf(read.kinOf([state.check.id]));
  return sentUnconfirmed(state, confirmations, allergenMenu(read));
};

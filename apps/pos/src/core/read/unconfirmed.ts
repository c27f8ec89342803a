import { type CheckState, type UnconfirmedLine, unsentUnconfirmed } from '@galley/domain';
import { allergenMenu } from './line-menu.ts';
import type { Reader } from './reader.ts';

/** Unsent lines of a check about whose allergies somebody is still to be asked (rule AY17). */
export const unconfirmedOf = (read: Reader, state: CheckState): UnconfirmedLine[] => {
  const marked = state.lines.filter(({ sent, allergies }) => !sent && allergies.length > 0);
  if (marked.length === 0) return [];
  const rungOn = [...new Set(state.lines.map(({ row }) => row.checkId))];
  return unsentUnconfirmed(state, read.confirmationsOf(rungOn), allergenMenu(read));
};

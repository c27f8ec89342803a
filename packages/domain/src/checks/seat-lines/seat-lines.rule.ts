import type { Result } from '@galley/base';
import type { DecisionContext } from '../../decision.ts';
import {
  decideMoves,
  findLines,
  type MoveError,
  type MoveState,
  toMoved,
} from '../decide-moves.ts';
import type { Moved } from '../move-facts.ts';
import { partShares } from '../move-shares.ts';
import { projectCheck } from '../project-check.ts';
import type { SeatLinesCommand } from './seat-lines.command.ts';

/** Puts lines at seats of their check; several seats share them (rule MV12). */
export const decideSeatLines = (
  state: MoveState,
  command: SeatLinesCommand,
  context: DecisionContext,
): Result<Moved, MoveError> => {
  const { checkId, lineIds, seats } = command;
  const found = findLines(projectCheck(state.rows), lineIds);
  if (!found.ok) return found;
  const chosen = [...new Set(seats)].sort((a, b) => a - b);
  const places = (chosen.length === 0 ? [null] : chosen).map((seat) => ({ checkId, seat }));
  const moved = found.value.map((line) =>
    toMoved(line, partShares(line.place.shares, checkId, places)),
  );
  return decideMoves(state, { checkId, type: 'seat' }, moved, command, undefined, context);
};

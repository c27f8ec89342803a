import type { Result } from '@galley/base';
import type { DecisionContext } from '../../decision.ts';
import type { Approval } from '../../staff/approval.ts';
import {
  decideMoves,
  findLines,
  type MoveError,
  type MoveState,
  toMoved,
} from '../decide-moves.ts';
import type { Moved } from '../move-facts.ts';
import { projectCheck } from '../project-check.ts';
import { shareFairly } from '../share-fairly.ts';
import type { ShareLinesCommand } from './share-lines.command.ts';

/** Shares what a check has of lines with other checks, in equal parts (rule MV13). */
export const decideShareLines = (
  state: MoveState,
  command: ShareLinesCommand,
  approval: Approval | undefined,
  context: DecisionContext,
): Result<Moved, MoveError> => {
  const { checkId, lineIds, withCheckIds } = command;
  const found = findLines(projectCheck(state.rows), lineIds);
  if (!found.ok) return found;
  const checkIds = [...new Set([checkId, ...withCheckIds])];
  const moved = shareFairly(found.value, checkId, checkIds).map(({ line, to }) =>
    toMoved(line, to),
  );
  return decideMoves(state, { checkId, type: 'split' }, moved, command, approval, context);
};

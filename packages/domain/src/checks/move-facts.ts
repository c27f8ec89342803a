import type { Fact } from '@galley/base';
import { type DecisionContext, rowFact } from '../decision.ts';
import type { CheckTieRow, LineMoveRow } from '../rows.ts';
import type { MovedLine, MoveType } from './checks.table.ts';

export type MoveAbout = {
  /** The check that the move is done from. */
  readonly checkId: string;
  readonly type: MoveType;
  readonly undoes?: string;
  /** Merges that were known, by id, for those whose type needs them. */
  readonly knownMerges?: readonly string[];
};

const tiesOf = (move: LineMoveRow, context: DecisionContext): CheckTieRow[] => {
  const others = move.lines.flatMap(({ to }) => to.map(({ checkId }) => checkId));
  return [...new Set(others)]
    .filter((otherCheckId) => otherCheckId !== move.checkId)
    .map((otherCheckId) => ({
      id: context.ids('tie'),
      checkId: move.checkId,
      otherCheckId,
      moveId: move.id,
      businessDate: context.businessDate,
    }));
};

export type Moved = { readonly move: LineMoveRow; readonly facts: readonly Fact[] };

/** The facts of a move that was decided: itself, and that its checks are read together from now on. */
export const moveFacts = (
  { checkId, type, undoes, knownMerges }: MoveAbout,
  lines: readonly MovedLine[],
  context: DecisionContext,
): Moved => {
  const move: LineMoveRow = {
    id: context.ids('move'),
    checkId,
    businessDate: context.businessDate,
    type,
    lines: [...lines],
    undoes: undoes ?? null,
    movedAt: context.now,
    movedBy: context.employeeId,
    approvedBy: null,
    deviceId: context.deviceId,
    knownMerges: knownMerges === undefined ? null : [...knownMerges],
  };
  const ties = tiesOf(move, context).map((tie) => rowFact('check_tie', tie));
  return { move, facts: [rowFact('line_move', move), ...ties] };
};

/** The same, telling who consented; null: nobody had to. */
export const signedBy = ({ move, facts }: Moved, approvedBy: string | null): Moved => {
  const signed = { ...move, approvedBy };
  const same = facts.filter(({ id }) => id !== move.id);
  return { move: signed, facts: [rowFact('line_move', signed), ...same] };
};

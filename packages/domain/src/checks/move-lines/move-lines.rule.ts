import type { Result } from '@galley/base';
import { err, failure, ok } from '@galley/base';
import type { DecisionContext } from '../../decision.ts';
import type { CheckRow } from '../../rows.ts';
import type { Approval } from '../../staff/approval.ts';
import type { MovedLine } from '../checks.table.ts';
import {
  decideMoves,
  findLines,
  type MoveError,
  type MoveState,
  toMoved,
} from '../decide-moves.ts';
import { sendShares } from '../joined-shares.ts';
import type { Moved } from '../move-facts.ts';
import { sendUnits } from '../move-shares.ts';
import { projectCheck } from '../project-check.ts';
import type { LineStatus } from '../whole-line.ts';
import type { MoveLinesCommand, PickedLine } from './move-lines.command.ts';

/** Where a picked line sits once it, or some of it, went to another check. */
export const sendPicked = (
  line: LineStatus,
  { quantity }: PickedLine,
  from: string,
  to: string,
  seat?: number | null,
): Result<MovedLine, MoveError> => {
  if (quantity === undefined || quantity === line.liveQuantity) {
    return ok(toMoved(line, sendShares(line.place.shares, from, to, seat)));
  }
  const sent = sendUnits(line, from, to, quantity, seat ?? null);
  return sent.ok ? ok(toMoved(line, sent.value)) : sent;
};

/** A line goes one way in one act: each of two ways would say where all of it sits. */
const pickedTwice = (lines: readonly LineStatus[]): MoveError | undefined => {
  const again = lines.find((line, at) => lines.indexOf(line) !== at);
  return again === undefined
    ? undefined
    : failure('picked_twice', `${again.row.name} is chosen twice. Choose it once.`, 'lines');
};

/** Each picked line with the check that it goes to. */
export const sendAll = (
  { rows }: MoveState,
  picked: readonly { readonly line: PickedLine; readonly to: string }[],
  seat?: number | null,
): Result<MovedLine[], MoveError> => {
  const found = findLines(
    projectCheck(rows),
    picked.map(({ line }) => line.lineId),
  );
  if (!found.ok) return found;
  const twice = pickedTwice(found.value);
  if (twice !== undefined) return err(twice);
  const moved: MovedLine[] = [];
  for (const [at, { line, to }] of picked.entries()) {
    const status = found.value[at];
    if (status === undefined) continue;
    const sent = sendPicked(status, line, rows.check.id, to, seat);
    if (!sent.ok) return sent;
    moved.push(sent.value);
  }
  return ok(moved);
};

/**
 * Moves lines, or some of the whole ones of a line, to another check (rules MV1, MV7 to MV10). `target` is among
 * the kin of the state's rows; what the kitchen has of the lines is not touched.
 */
export const decideMoveLines = (
  state: MoveState,
  target: CheckRow,
  command: MoveLinesCommand,
  approval: Approval | undefined,
  context: DecisionContext,
): Result<Moved, MoveError> => {
  const picked = command.lines.map((line) => ({ line, to: target.id }));
  const moved = sendAll(state, picked, command.seat);
  if (!moved.ok) return moved;
  const about = { checkId: command.checkId, type: 'transfer' as const };
  return decideMoves(state, about, moved.value, command, approval, context);
};

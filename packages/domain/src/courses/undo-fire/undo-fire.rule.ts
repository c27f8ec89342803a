import type { Fact, Failure, Result } from '@galley/base';
import { err, failure, ok } from '@galley/base';
import {
  type DecisionContext,
  type NotAllowed,
  requirePermission,
  rowFact,
} from '../../decision.ts';
import type { CourseFireRow, TicketRow } from '../../rows.ts';
import { wasBumped } from '../held-tickets.ts';
import { standingFires } from '../standing-fires.ts';
import type { UndoFireCommand } from './undo-fire.command.ts';

/** So long a fire can be taken back: a cook has hardly read it. */
export const UNDO_FIRE_MS = 20_000;

export type UndoFireError = NotAllowed | Failure<'unknown_fire' | 'fire_too_old' | 'fire_begun'>;

export type UndoneFire = { readonly undo: CourseFireRow | null; readonly facts: readonly Fact[] };

/** Rows of the check and its kin. */
export type FireRows = {
  readonly fires: readonly CourseFireRow[];
  readonly tickets: readonly TicketRow[];
};

const problemOf = (
  fire: CourseFireRow,
  { tickets }: FireRows,
  now: number,
): Failure<'fire_too_old' | 'fire_begun'> | undefined => {
  if (now - fire.firedAt > UNDO_FIRE_MS) {
    return failure(
      'fire_too_old',
      'The kitchen has had this for too long to take it back. Speak to the kitchen, or void the lines.',
      'fireId',
    );
  }
  const begun = tickets.some(
    (ticket) =>
      wasBumped(ticket) && ticket.lines.some(({ lineId }) => fire.lineIds.includes(lineId)),
  );
  return begun
    ? failure('fire_begun', 'The kitchen has made of this already. It stays fired.', 'fireId')
    : undefined;
};

/** Takes a fire back, with every other fire of the same lines that is known here (rule CF5). */
export const decideUndoFire = (
  rows: FireRows,
  command: UndoFireCommand,
  context: DecisionContext,
): Result<UndoneFire, UndoFireError> => {
  const allowed = requirePermission(context, 'sell');
  if (!allowed.ok) return allowed;
  const fire = rows.fires.find(({ id, type }) => id === command.fireId && type === 'fire');
  if (fire === undefined) {
    return err(failure('unknown_fire', 'This fire is not known here. Look at the check again.'));
  }
  const undone = new Set(rows.fires.flatMap(({ undoes }) => undoes));
  if (undone.has(fire.id)) return ok({ undo: null, facts: [] });
  const problem = problemOf(fire, rows, context.now);
  if (problem !== undefined) return err(problem);
  const same = rows.fires.filter(
    ({ id, type, lineIds }) =>
      type === 'fire' && !undone.has(id) && lineIds.some((line) => fire.lineIds.includes(line)),
  );
  const undo: CourseFireRow = {
    ...fire,
    id: context.ids('courseFire'),
    businessDate: context.businessDate,
    type: 'undo',
    undoes: same.map(({ id }) => id).sort(),
    auto: 0,
    firedAt: context.now,
    firedBy: context.employeeId,
    deviceId: context.deviceId,
  };
  return ok({ undo, facts: [rowFact('course_fire', undo)] });
};

/** Whether a fire of the line stands. */
export const isFired = (rows: Pick<FireRows, 'fires'>, lineId: string): boolean =>
  standingFires(rows.fires).has(lineId);

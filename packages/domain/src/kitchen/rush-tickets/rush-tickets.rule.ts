import type { Fact, Failure, Result } from '@galley/base';
import { err, failure, ok } from '@galley/base';
import { type DecisionContext, type NotAllowed, requirePermission } from '../../decision.ts';
import type { TicketMarkRow } from '../../rows.ts';
import type { Permission } from '../../staff/staff.table.ts';
import { standingOf } from '../standing-marks.ts';
import { sayOf, takeBack } from '../ticket-mark-facts.ts';
import type { TicketState } from '../ticket-state.ts';

export type RushState = {
  readonly tickets: readonly TicketState[];
  /** Marks of these tickets. */
  readonly marks: readonly TicketMarkRow[];
};

export type RushTicketsError = NotAllowed | Failure<'nothing_to_rush'>;

const isMade = ({ status, remaining }: TicketState): boolean =>
  status !== 'bumped' && remaining > 0;

/**
 * Asks a station to have tickets before others, or no longer; said again it changes nothing. `permission`: `bump` of
 * a kitchen screen, `sell` of a register. A ticket keeps its place: it only says so (rules KT32, KT33).
 */
export const decideRushTickets = (
  { tickets, marks }: RushState,
  rush: boolean,
  permission: Extract<Permission, 'bump' | 'sell'>,
  context: DecisionContext,
): Result<Fact[], RushTicketsError> => {
  const allowed = requirePermission(context, permission);
  if (!allowed.ok) return allowed;
  const made = tickets.filter(isMade);
  if (rush && made.length === 0) {
    return err(
      failure(
        'nothing_to_rush',
        'The kitchen makes nothing of this any more. Send something first.',
      ),
    );
  }
  const rushes = standingOf(marks).filter(({ type }) => type === 'rushed');
  return ok(
    (rush ? made : tickets).flatMap(({ row }) => {
      const own = rushes.filter(({ ticketId }) => ticketId === row.id);
      if (!rush) return takeBack(row, own, context);
      return own.length > 0 ? [] : [sayOf(row, 'rushed', null, context)];
    }),
  );
};

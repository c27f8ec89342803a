import type { Fact, Failure, Result } from '@galley/base';
import { err, failure, ok } from '@galley/base';
import { type DecisionContext, type NotAllowed, requirePermission } from '../../decision.ts';
import type { TicketMarkRow } from '../../rows.ts';
import { standingOf } from '../standing-marks.ts';
import { sayOf, takeBack } from '../ticket-mark-facts.ts';
import type { TicketState } from '../ticket-state.ts';

export type ReleaseState = {
  readonly tickets: readonly TicketState[];
  /** Marks of these tickets. */
  readonly marks: readonly TicketMarkRow[];
};

export type ReleaseTicketsError = NotAllowed | Failure<'nothing_ready'>;

const ofExpo: readonly TicketMarkRow['type'][] = ['released', 'taken'];

/**
 * The expo hands out what its stations have bumped, and tells the floor; what they still make stays (rule KT34). Said
 * again it changes nothing. `out` false takes it back.
 */
export const decideReleaseTickets = (
  { tickets, marks }: ReleaseState,
  out: boolean,
  context: DecisionContext,
): Result<Fact[], ReleaseTicketsError> => {
  const allowed = requirePermission(context, 'bump');
  if (!allowed.ok) return allowed;
  if (!out) {
    const said = standingOf(marks).filter(({ type }) => ofExpo.includes(type));
    return ok(
      tickets.flatMap(({ row }) =>
        takeBack(
          row,
          said.filter(({ ticketId }) => ticketId === row.id),
          context,
        ),
      ),
    );
  }
  const ready = tickets.filter(({ status, remaining }) => status === 'bumped' && remaining > 0);
  if (ready.length === 0) {
    return err(
      failure('nothing_ready', 'No station has this ready yet. Wait for its bump.', 'ticketIds'),
    );
  }
  return ok(
    ready
      .filter(({ releasedAt }) => releasedAt === null)
      .map(({ row }) => sayOf(row, 'released', null, context)),
  );
};

/** Whoever serves has heard what was handed out: it leaves their screens (rule KT35). */
export const decideTakeOut = (
  tickets: readonly Pick<TicketState, 'row' | 'releasedAt' | 'taken'>[],
  context: DecisionContext,
): Result<Fact[], NotAllowed> => {
  const allowed = requirePermission(context, 'sell');
  if (!allowed.ok) return allowed;
  return ok(
    tickets
      .filter(({ releasedAt, taken }) => releasedAt !== null && !taken)
      .map(({ row }) => sayOf(row, 'taken', null, context)),
  );
};

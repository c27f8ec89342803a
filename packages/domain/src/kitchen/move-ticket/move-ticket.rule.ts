import type { Fact, Failure, Result } from '@galley/base';
import { err, failure, ok } from '@galley/base';
import {
  type DecisionContext,
  type NotAllowed,
  requirePermission,
  rowFact,
} from '../../decision.ts';
import { findStation, hasScreen, type UnknownStation } from '../../routing/find-station.ts';
import type { StationRow, TicketRow } from '../../rows.ts';
import type { UnknownTicket } from '../bump-ticket/bump-ticket.rule.ts';
import { requireTicket } from '../bump-ticket/bump-ticket.rule.ts';
import { TICKET_RANK } from '../kitchen.table.ts';
import { sayOf } from '../ticket-mark-facts.ts';
import type { TicketState } from '../ticket-state.ts';
import type { MoveTicketCommand } from './move-ticket.command.ts';

type Refusal = Failure<'no_screen' | 'station_closed' | 'same_station' | 'nothing_to_move'>;
export type MoveTicketError = NotAllowed | UnknownTicket | UnknownStation | Refusal;

const placeProblem = (station: StationRow, ticket: TicketRow): Refusal | undefined => {
  const { name } = station;
  if (station.key === ticket.stationKey) {
    return failure(
      'same_station',
      `${name} makes this already. Choose another station.`,
      'stationKey',
    );
  }
  if (!hasScreen(station)) {
    return failure(
      'no_screen',
      `${name} has no screen, and nobody would see this there. Choose a station with one.`,
      'stationKey',
    );
  }
  if (station.closed !== 1) return undefined;
  return failure(
    'station_closed',
    `${name} is closed. Open it first, or choose another station.`,
    'stationKey',
  );
};

/** What this ticket makes of the wished lines and has not done. */
const movableLines = ({ lines, status }: TicketState, lineIds: readonly string[]): string[] =>
  status === 'bumped'
    ? []
    : lines
        .filter(
          ({ lineId, onTicket, work, quantity, voidedQuantity }) =>
            lineIds.includes(lineId) &&
            onTicket === null &&
            work !== 'done' &&
            quantity > voidedQuantity,
        )
        .map(({ lineId }) => lineId);

const movedRow = (
  row: TicketRow,
  lineIds: readonly string[],
  stationKey: string,
  context: DecisionContext,
): TicketRow => ({
  ...row,
  id: context.ids('ticket'),
  stationKey,
  lines: row.lines.filter(({ lineId }) => lineIds.includes(lineId)),
  ...{ generation: 1, rank: TICKET_RANK.fired, bumpedAt: null, without: null },
  ...{ movedFrom: row.id, movedAt: context.now },
});

/**
 * Makes lines of tickets over to another station, with their age and their rush: each gets a ticket of its own there,
 * and the old one says where they went (rules KT44 to KT46). What is done stays.
 */
export const decideMoveTicket = (
  tickets: readonly TicketState[],
  stations: readonly StationRow[],
  { lineIds, stationKey }: Omit<MoveTicketCommand, 'ticketId'>,
  context: DecisionContext,
): Result<Fact[], MoveTicketError> => {
  const allowed = requirePermission(context, 'bump');
  if (!allowed.ok) return allowed;
  const first = requireTicket(tickets[0]?.row);
  if (!first.ok) return first;
  const station = findStation(stations, stationKey);
  if (!station.ok) return station;
  const problem = placeProblem(station.value, first.value);
  if (problem !== undefined) return err(problem);
  const facts = tickets.flatMap((ticket) => {
    const moved = movableLines(ticket, lineIds);
    if (moved.length === 0) return [];
    const row = movedRow(ticket.row, moved, stationKey, context);
    return [
      rowFact('ticket', row),
      ...(ticket.rushed ? [sayOf(row, 'rushed', null, context)] : []),
    ];
  });
  return facts.length > 0
    ? ok(facts)
    : err(
        failure(
          'nothing_to_move',
          'Nothing of this is left to move. Choose a line that is not done yet.',
          'lineIds',
        ),
      );
};

export type TakeBackTicketError = NotAllowed | Failure<'nothing_moved'>;

/**
 * Takes back what was moved off these tickets, as far as the other station has not made it. `family`: all tickets of
 * their checks.
 */
export const decideTakeBackTicket = (
  ticketIds: readonly string[],
  family: readonly TicketState[],
  context: DecisionContext,
): Result<Fact[], TakeBackTicketError> => {
  const allowed = requirePermission(context, 'bump');
  if (!allowed.ok) return allowed;
  const moved = family.filter(
    ({ row }) =>
      row.movedFrom !== null && ticketIds.includes(row.movedFrom) && row.rank === TICKET_RANK.fired,
  );
  if (moved.length === 0) {
    return err(
      failure(
        'nothing_moved',
        'The other station has this done, or nothing of it is elsewhere. Recall it there.',
        'ticketId',
      ),
    );
  }
  return ok(moved.map(({ row }) => rowFact('ticket', { ...row, rank: TICKET_RANK.givenBack })));
};

import type { Fact, Failure, Result } from '@galley/base';
import { err, failure, ok } from '@galley/base';
import {
  type DecisionContext,
  type NotAllowed,
  requirePermission,
  rowFact,
} from '../../decision.ts';
import { standInOf } from '../../routing/route-line.ts';
import type { StationRow, TicketRow } from '../../rows.ts';
import type { Permission } from '../../staff/staff.table.ts';
import { requireTicket, type UnknownTicket } from '../bump-ticket/bump-ticket.rule.ts';
import { type SentAllergy, TICKET_RANK, type TicketLine } from '../kitchen.table.ts';
import { sayOf } from '../ticket-mark-facts.ts';
import type { TicketLineState, TicketState } from '../ticket-state.ts';
import { firstTicketOf, isTakenBack, remakesOf, soldLineId, ticketsById } from './remade-lines.ts';
import type { RemakeCommand } from './remake.command.ts';

export type RemakeError = NotAllowed | UnknownTicket | Failure<'nothing_to_remake' | 'too_many'>;

type Wish = Omit<RemakeCommand, 'ticketId'>;
type Chosen = { readonly line: TicketLineState; readonly quantity: number };

const leftOf = ({ quantity, voidedQuantity }: TicketLineState): number => quantity - voidedQuantity;

/** What the ticket makes or made of the wished lines; what is held nobody has made yet. */
const chosenOf = ({ lines, status }: TicketState, wished: Wish['lines']): Chosen[] =>
  lines.flatMap((line) => {
    const wish = wished.find(({ lineId }) => lineId === line.lineId);
    const made = status !== 'held' && line.onTicket === null && leftOf(line) > 0;
    return wish === undefined || !made ? [] : [{ line, quantity: wish.quantity }];
  });

const sentAllergy = ({ allergyId, allergen, words }: SentAllergy): SentAllergy => ({
  ...{ allergyId, allergen, words },
});

const lineOf = (
  { line, quantity }: Chosen,
  tickets: readonly TicketRow[],
  { reason, note }: Wish,
  context: DecisionContext,
): TicketLine => {
  const { name, modifiers, seat, prepSeconds, remake } = line;
  const of = soldLineId(line);
  const knew = remakesOf(of, tickets).map((one) => one.line.lineId);
  const askedBy = context.employeeId;
  return {
    ...{ lineId: context.ids('line'), name, quantity, modifiers, note: line.note, seat },
    ...(prepSeconds === undefined ? {} : { prepSeconds }),
    ...(line.allergies.length === 0 ? {} : { allergies: line.allergies.map(sentAllergy) }),
    remake: { of, sold: remake?.sold ?? line.quantity, reason, note, askedBy, knew },
  };
};

const rowOf = (
  row: TicketRow,
  lines: TicketLine[],
  stationKey: string,
  { ids, now, businessDate, deviceId }: DecisionContext,
): TicketRow => ({
  ...row,
  ...{ id: ids('ticket'), businessDate, deviceId, stationKey, lines },
  ...{ generation: 1, rank: TICKET_RANK.fired, firedAt: now, bumpedAt: null },
  ...{ held: null, longestSeconds: null, promisedAt: null },
  ...{ movedFrom: null, movedAt: null, without: null },
});

/** Its own station, or whoever stands in while that one is closed. */
const stationFor = (key: string, stations: readonly StationRow[]): string => {
  const station = stations.find((one) => one.key === key);
  return (station && standInOf(station, stations))?.key ?? key;
};

const tooMany = (chosen: readonly Chosen[]): Failure<'too_many'> | undefined => {
  const over = chosen.find(({ line, quantity }) => quantity > leftOf(line));
  if (over === undefined) return undefined;
  const { name } = over.line;
  return failure(
    'too_many',
    `${over.quantity} × ${name} are more than the ${leftOf(over.line)} that were sold. Ring what is more on the check.`,
    'lines',
  );
};

/** What may be asked for again, and what is known of the checks of these tickets. */
export type RemakeState = {
  /** The parts of the ticket on the screen. */
  readonly tickets: readonly TicketState[];
  /** All tickets of their checks. */
  readonly family: readonly TicketRow[];
  readonly stations: readonly StationRow[];
};

/**
 * Has dishes made again: a ticket of its own at the station that made them, due at once and before others, that says
 * why (rules KT56 to KT58). No money, no stock of portions and no allergy changes by it. `permission`: `bump` of a
 * kitchen screen, `sell` of a register.
 */
export const decideRemake = (
  { tickets, family, stations }: RemakeState,
  wish: Wish,
  permission: Extract<Permission, 'bump' | 'sell'>,
  context: DecisionContext,
): Result<Fact[], RemakeError> => {
  const allowed = requirePermission(context, permission);
  if (!allowed.ok) return allowed;
  const first = requireTicket(tickets[0]?.row);
  if (!first.ok) return first;
  const problem = tooMany(tickets.flatMap((ticket) => chosenOf(ticket, wish.lines)));
  if (problem !== undefined) return err(problem);
  const facts = tickets.flatMap((ticket) => {
    const lines = chosenOf(ticket, wish.lines).map((one) => lineOf(one, family, wish, context));
    if (lines.length === 0) return [];
    const row = rowOf(ticket.row, lines, stationFor(ticket.row.stationKey, stations), context);
    return [rowFact('ticket', row), sayOf(row, 'rushed', null, context)];
  });
  if (facts.length > 0) return ok(facts);
  return err(
    failure(
      'nothing_to_remake',
      'Nothing of this was sold and made here. Choose a line of a ticket that has one.',
      'lines',
    ),
  );
};

export type TakeBackRemakeError =
  | NotAllowed
  | UnknownTicket
  | Failure<'remake_begun' | 'not_a_remake'>;

/** A station, wherever it was made over to, has begun with it. */
const isBegun = (first: TicketRow, family: readonly TicketState[]): boolean =>
  first.rank >= TICKET_RANK.bumped ||
  family.some(({ status, lines }) =>
    lines.some(
      ({ lineId, onTicket, work }) =>
        onTicket === null &&
        (status === 'bumped' || work !== 'open') &&
        first.lines.some((line) => line.lineId === lineId),
    ),
  );

/**
 * Says that it is not made again after all; the station that has it acknowledges that (rule KT57). Said again it changes
 * nothing. `family`: all tickets of the check.
 */
export const decideTakeBackRemake = (
  ticketId: string,
  family: readonly TicketState[],
  permission: Extract<Permission, 'bump' | 'sell'>,
  context: DecisionContext,
): Result<Fact[], TakeBackRemakeError> => {
  const allowed = requirePermission(context, permission);
  if (!allowed.ok) return allowed;
  const rowOf = ticketsById(family.map(({ row }) => row));
  const asked = rowOf.get(ticketId);
  const found = requireTicket(asked && firstTicketOf(asked, rowOf));
  if (!found.ok) return found;
  const { value: first } = found;
  if (isTakenBack(first, rowOf)) return ok([]);
  if (!first.lines.every(({ remake }) => remake !== undefined)) {
    return err(
      failure(
        'not_a_remake',
        'This is no dish that is made again. Void it on its check.',
        'ticketId',
      ),
    );
  }
  if (isBegun(first, family)) {
    return err(
      failure(
        'remake_begun',
        'The station has begun with this. Ask the cook, or bump it and throw it away.',
        'ticketId',
      ),
    );
  }
  return ok([rowFact('ticket', { ...first, rank: TICKET_RANK.givenBack })]);
};
